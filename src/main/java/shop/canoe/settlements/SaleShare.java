package shop.canoe.settlements;

import shop.canoe.kernel.Money;

/** Some units of a sale: what they cost, what the shop adds for its own coupons, and what it takes with the tax on it. */
record SaleShare(Money net, Money subsidy, Money tax, Money commission, Money commissionTax) {

    static SaleShare none(String currency) {
        var zero = Money.zero(currency);
        return new SaleShare(zero, zero, zero, zero, zero);
    }

    SaleShare plus(SaleShare other) {
        return new SaleShare(
                net.plus(other.net),
                subsidy.plus(other.subsidy),
                tax.plus(other.tax),
                commission.plus(other.commission),
                commissionTax.plus(other.commissionTax));
    }
}
