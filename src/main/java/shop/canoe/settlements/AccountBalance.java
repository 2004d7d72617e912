package shop.canoe.settlements;

import shop.canoe.kernel.Money;

/**
 * An account of the books in one currency.
 *
 * @param code as {@code seller_payable:…}, {@code gateway:…}, {@code commission}
 * @param debit all that was ever debited
 * @param credit all that was ever credited, not negative
 */
public record AccountBalance(String code, Money debit, Money credit) {
    /** Debit is positive. */
    public Money balance() {
        return debit.minus(credit);
    }
}
