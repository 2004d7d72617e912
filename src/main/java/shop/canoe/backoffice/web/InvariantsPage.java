package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.invariants.InvariantRun;
import shop.canoe.platform.invariants.InvariantService;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /backoffice/invariants.xhtml}. */
@Named
@RequestScoped
public class InvariantsPage {
    @Inject
    InvariantService invariants;

    @Inject
    CurrentUser user;

    private @Nullable InvariantRun last;

    public String run() {
        invariants.run(user.who());
        return "redirect:/backoffice/invariants";
    }

    /** What the last run found; null before the first. */
    public @Nullable InvariantRun getLast() {
        if (last == null) last = invariants.last().orElse(null);
        return last;
    }

    public int getBroken() {
        var run = getLast();
        return run == null ? 0 : run.breaches().size();
    }
}
