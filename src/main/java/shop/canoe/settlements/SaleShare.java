package shop.canoe.settlements;

import shop.canoe.kernel.Money;

/** Some units of a sale: what they cost, and what the shop takes of that with the tax on it. */
record SaleShare(Money net, Money tax, Money commission, Money commissionTax) {

    static SaleShare none(String currency) {
        var zero = Money.zero(currency);
        return new SaleShare(zero, zero, zero, zero);
    }

    SaleShare plus(SaleShare other) {
        return new SaleShare(
                net.plus(other.net),
                tax.plus(other.tax),
                commission.plus(other.commission),
                commissionTax.plus(other.commissionTax));
    }
}
