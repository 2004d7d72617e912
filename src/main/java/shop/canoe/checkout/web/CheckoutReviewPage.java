package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CouponForm;
import shop.canoe.checkout.CheckoutReview;
import shop.canoe.checkout.CheckoutStep;
import shop.canoe.payments.InstrumentService;
import shop.canoe.payments.InstrumentView;

/** Backs {@code /checkout/checkout-review.xhtml}. */
@Named
@RequestScoped
public class CheckoutReviewPage {
    @Inject
    InstrumentService instruments;

    @Inject
    CheckoutVisitor visitor;

    @Inject
    PlaceOrderForm form;

    @Inject
    CouponForm coupons;

    @Inject
    CreditForm credits;

    private @Nullable List<InstrumentView> cards;

    public @Nullable String enter() {
        return visitor.enter(CheckoutStep.REVIEW);
    }

    /** Enters a coupon or takes one out, for the one whose e-mail address is known by now. */
    public String enterCoupon() {
        var email = getReview().checkout().email();
        form.handled();
        coupons.act(email);
        return "redirect:" + CheckoutStep.REVIEW.path();
    }

    /** Enters or leaves a gift card, or store credit. */
    public String enterCredit() {
        form.handled();
        credits.act();
        return "redirect:" + CheckoutStep.REVIEW.path();
    }

    /** Whether anything is left to pay by card. */
    public boolean isToPay() {
        return form.isPending()
                || getReview().totals().isEmpty()
                || getReview().paying().byCard().isPositive();
    }

    /** Not before a pressed button was heard: what is asked for until then nobody would see. */
    public boolean isShown() {
        return !form.isPending();
    }

    public boolean isPlaceable() {
        return form.isPending() || getReview().isPlaceable();
    }

    /** What placing the order now accepts. */
    public String getAccepted() {
        return form.accepted();
    }

    public CheckoutReview getReview() {
        return visitor.review();
    }

    /** Cards the shopper has kept; a guest has none. */
    public List<InstrumentView> getCards() {
        if (cards == null)
            cards = visitor.key().accountId().map(instruments::list).orElse(List.of());
        return cards;
    }
}
