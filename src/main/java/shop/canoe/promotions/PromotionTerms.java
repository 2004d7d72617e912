package shop.canoe.promotions;

import java.util.Optional;

/** What is typed to make a catalogue promotion. */
public class PromotionTerms {
    private final RuleTerms rule = new RuleTerms();
    private String scope = Scope.Kind.CATEGORY.name();
    private String target = "";
    private String priority = "100";

    /**
     * What it asks for; of a seller, for his offers alone.
     *
     * @throws shop.canoe.platform.error.InvalidException on what cannot be read, by field
     */
    public NewPromotion terms(String currency, Issuer issuer) {
        var typed = new Typed();
        var terms = new NewPromotion(
                rule.getName().strip(),
                rule.getKind().equals("PRICE")
                        ? new Benefit.FixedPrice(typed.money("value", rule.getValue(), currency))
                        : typed.percent(rule),
                new Scope(kind(), target.strip(), issuer.seller().orElse(null)),
                typed.number("priority", priority),
                rule.isExclusive(),
                typed.window(rule));
        typed.requireReadable();
        return terms;
    }

    private Scope.Kind kind() {
        return Optional.of(scope)
                .filter(text -> text.matches("ALL|CATEGORY|BRAND|SKU"))
                .map(Scope.Kind::valueOf)
                .orElse(Scope.Kind.SKU);
    }

    public RuleTerms getRule() {
        return rule;
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
}
