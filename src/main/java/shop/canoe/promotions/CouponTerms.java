package shop.canoe.promotions;

import org.jspecify.annotations.Nullable;
import shop.canoe.promotions.CouponView.Funding;
import shop.canoe.sellers.SellerId;

/** What is typed to make a coupon; times in UTC, as {@code 2026-11-22T10:00}. */
public class CouponTerms {
    private String code = "";
    private String name = "";
    private String kind = "PERCENT";
    private String value = "";
    private String funding = Funding.SELLERS.name();
    private String minimum = "";
    private String maxUses = "";
    private String perCustomer = "1";
    private boolean exclusive;
    private String start = "";
    private String end = "";

    /**
     * What it asks for.
     *
     * @param seller for whose lines alone it is, and who bears it; null for all
     * @throws shop.canoe.platform.error.InvalidException on what cannot be read, by field
     */
    public NewCoupon terms(String currency, @Nullable SellerId seller) {
        var typed = new Typed();
        var benefit = kind.equals("AMOUNT")
                ? new Benefit.AmountOff(typed.money("value", value, currency))
                : new Benefit.Percent(typed.percent("value", value));
        var terms = new NewCoupon(
                CouponService.normal(code),
                name.strip(),
                benefit,
                seller == null && funding.equals(Funding.SHOP.name()) ? Funding.SHOP : Funding.SELLERS,
                seller,
                typed.moneyIfAny("minimum", minimum, currency).orElse(null),
                100,
                exclusive,
                typed.window(start, end),
                typed.numberIfAny("maxUses", maxUses),
                typed.numberIfAny("perCustomer", perCustomer));
        typed.requireReadable();
        return terms;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
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

    public boolean isExclusive() {
        return exclusive;
    }

    public void setExclusive(boolean exclusive) {
        this.exclusive = exclusive;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
