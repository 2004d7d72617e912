package shop.canoe.pricing;

import shop.canoe.kernel.Money;

/**
 * A destination's tax.
 *
 * @param country ISO 3166-1 alpha-2
 * @param basisPoints 2000 for 20 %
 * @param isInclusive whether prices contain it; else it is added to them
 */
record Tax(String country, int basisPoints, boolean isInclusive) {
    /** What of an amount is tax: contained in it, or to be added to it. */
    Money of(Money amount) {
        return isInclusive ? amount.contained(basisPoints) : amount.share(basisPoints);
    }

    /** An amount without its tax. */
    Money net(Money amount) {
        return isInclusive ? amount.minus(of(amount)) : amount;
    }
}
