package shop.canoe.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.pricing.DeliverySpeed;
import shop.canoe.promotions.Customer;
import shop.canoe.sellers.SellerId;

/**
 * A checkout as far as it is filled in.
 *
 * @param revision grows with each change, so that a page from before it is noticed
 * @param single what is bought at once; empty when it is the cart
 * @param accountId empty for a guest
 * @param isDeliveryChosen whether the delivery step was done for the address as it is
 * @param giftCards ids of those entered, in the order in which they are used
 * @param isCreditUsed whether the account's store credit is
 */
public record CheckoutView(
        UUID id,
        CheckoutStatus status,
        int revision,
        Optional<UUID> accountId,
        Optional<EmailAddress> email,
        Optional<PostalAddress> address,
        Map<SellerId, DeliverySpeed> speeds,
        boolean isDeliveryChosen,
        Optional<SingleItem> single,
        List<UUID> giftCards,
        boolean isCreditUsed) {

    /** Who buys, as far as that is known. */
    public Customer customer() {
        return new Customer(accountId, email);
    }
}
