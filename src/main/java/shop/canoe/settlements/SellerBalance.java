package shop.canoe.settlements;

import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * What a seller has with the shop in one currency.
 *
 * @param reserved his, but not yet
 * @param payable goes out with the next payout; below zero if he owes, which is carried over
 */
public record SellerBalance(UUID sellerId, Money reserved, Money payable) {
    public Money total() {
        return reserved.plus(payable);
    }
}
