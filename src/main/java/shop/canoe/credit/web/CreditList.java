package shop.canoe.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.canoe.credit.CreditHolds;
import shop.canoe.credit.HeldCredit;
import shop.canoe.kernel.Money;

/** What the orders on a page are paid with beside cards. Who may see the order may see it. */
@Named
@RequestScoped
public class CreditList {
    @Inject
    CreditHolds holds;

    private final Map<UUID, List<HeldCredit>> known = new HashMap<>();

    /** In the order in which they are drawn on; empty for an order that is paid by card alone. */
    public List<HeldCredit> of(UUID checkoutId) {
        return known.computeIfAbsent(checkoutId, holds::of);
    }

    /** What of the total is left for a card. */
    public Money rest(UUID checkoutId, Money total) {
        return of(checkoutId).stream().map(HeldCredit::amount).reduce(total, Money::minus);
    }
}
