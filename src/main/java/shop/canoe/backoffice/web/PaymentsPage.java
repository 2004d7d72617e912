package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.checkout.CheckoutStatus;
import shop.canoe.checkout.PlacementService;
import shop.canoe.payments.HealthService;
import shop.canoe.payments.PaymentHealth;
import shop.canoe.payments.ReviewCase;
import shop.canoe.payments.ReviewService;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /backoffice/payments.xhtml}: how the gateways get on, and payments that wait for a yes or no. */
@Named
@RequestScoped
public class PaymentsPage {
    private static final String SELF = "redirect:/backoffice/payments";

    @Inject
    HealthService health;

    @Inject
    ReviewService reviews;

    @Inject
    PlacementService placement;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable PaymentHealth now;
    private @Nullable List<ReviewCase> cases;

    public PaymentHealth getNow() {
        if (now == null) now = health.now();
        return now;
    }

    public List<ReviewCase> getCases() {
        if (cases == null) cases = reviews.list();
        return cases;
    }

    public String approve() {
        cases = null;
        boolean isGoingOn = reviews.approve(chosen(), user.who())
                .map(placement::finish)
                .filter(status -> status != CheckoutStatus.COMPLETED)
                .isEmpty();
        notices.add(isGoingOn ? "backoffice.payments.approved" : "backoffice.payments.too_late");
        return SELF;
    }

    public String reject() {
        cases = null;
        reviews.reject(chosen(), user.who());
        notices.add("backoffice.payments.rejected");
        return SELF;
    }

    private UUID chosen() {
        return Ids.parse(parameters.getOrDefault("payment", ""))
                .orElseThrow(() -> new NotFoundException("payments.not_found"));
    }
}
