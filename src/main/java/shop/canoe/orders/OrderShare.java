package shop.canoe.orders;

import shop.canoe.kernel.Money;

/**
 * What of an order's amounts falls on some of its units: never computed anew, always a share of what was frozen at the
 * sale ({@link Money#ofUnits}). The shares of all units and the delivery add up to the order's total.
 *
 * @param items net of the units, after discounts, in minor units
 * @param delivery net delivery that goes with them, in minor units; all of it goes with the first dispatch
 * @param tax of both, in minor units
 * @param currency ISO 4217
 */
public record OrderShare(long items, long delivery, long tax, String currency) {
    public Money total() {
        return new Money(Math.addExact(Math.addExact(items, delivery), tax), currency);
    }
}
