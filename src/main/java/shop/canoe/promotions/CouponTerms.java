package shop.canoe.promotions;

import shop.canoe.promotions.CouponView.Funding;

/** What is typed to make a coupon. */
public class CouponTerms {
    private static final int PRIORITY = 100;

    private final RuleTerms rule = new RuleTerms();
    private String code = "";
    private String funding = Funding.SELLERS.name();
    private String minimum = "";
    private String maxUses = "";
    private String perCustomer = "1";

    /**
     * What it asks for; of a seller, for his lines alone and borne by him.
     *
     * @throws shop.canoe.platform.error.InvalidException on what cannot be read, by field
     */
    public NewCoupon terms(String currency, Issuer issuer) {
        var typed = new Typed();
        boolean isShops = issuer.seller().isEmpty() && funding.equals(Funding.SHOP.name());
        var terms = new NewCoupon(
                CouponService.normal(code),
                rule.getName().strip(),
                rule.getKind().equals("AMOUNT")
                        ? new Benefit.AmountOff(typed.money("value", rule.getValue(), currency))
                        : typed.percent(rule),
                isShops ? Funding.SHOP : Funding.SELLERS,
                issuer.seller().orElse(null),
                typed.moneyIfAny("minimum", minimum, currency).orElse(null),
                PRIORITY,
                rule.isExclusive(),
                typed.window(rule),
                typed.numberIfAny("maxUses", maxUses),
                typed.numberIfAny("perCustomer", perCustomer));
        typed.requireReadable();
        return terms;
    }

    public RuleTerms getRule() {
        return rule;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }

    public String getMinimum() {
        return minimum;
    }

    public void setMinimum(String minimum) {
        this.minimum = minimum;
    }

    public String getMaxUses() {
        return maxUses;
    }

    public void setMaxUses(String maxUses) {
        this.maxUses = maxUses;
    }

    public String getPerCustomer() {
        return perCustomer;
    }

    public void setPerCustomer(String perCustomer) {
        this.perCustomer = perCustomer;
    }
}
