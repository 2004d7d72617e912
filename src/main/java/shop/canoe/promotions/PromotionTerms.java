package shop.canoe.promotions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.sellers.SellerId;

/** What is typed to make a catalogue promotion; times in UTC, as {@code 2026-11-22T10:00}. */
public class PromotionTerms {
    private String name = "";
    private String kind = "PERCENT";
    private String value = "";
    private String scope = Scope.Kind.CATEGORY.name();
    private String target = "";
    private String priority = "100";
    private boolean exclusive;
    private String start = "";
    private String end = "";

    /**
     * What it asks for.
     *
     * @param seller whose offers alone it is for; null for all
     * @throws shop.canoe.platform.error.InvalidException on what cannot be read, by field
     */
    public NewPromotion terms(String currency, @Nullable SellerId seller) {
        var typed = new Typed();
        var benefit = kind.equals("PRICE")
                ? new Benefit.FixedPrice(typed.money("value", value, currency))
                : new Benefit.Percent(typed.percent("value", value));
        var terms = new NewPromotion(
                name.strip(),
                benefit,
                new Scope(kind(), target.strip(), seller),
                typed.number("priority", priority),
                exclusive,
                typed.window(start, end));
        typed.requireReadable();
        return terms;
    }

    private Scope.Kind kind() {
        return Optional.of(scope)
                .filter(text -> text.matches("ALL|CATEGORY|BRAND|SKU"))
                .map(Scope.Kind::valueOf)
                .orElse(Scope.Kind.SKU);
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

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
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
