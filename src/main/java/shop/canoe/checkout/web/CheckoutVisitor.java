package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CurrentCart;
import shop.canoe.checkout.CheckoutReview;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.CheckoutStep;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.web.Notices;

/** Who walks through the checkout, and whether he may stand where he is. */
@RequestScoped
public class CheckoutVisitor {
    @Inject
    CurrentCart cart;

    @Inject
    CheckoutService checkouts;

    @Inject
    Notices notices;

    private @Nullable CheckoutReview review;

    /** Outcome for the page of a step: null to show it, else the way to the first step that is not done. */
    @Nullable
    String enter(CheckoutStep page) {
        return reached().mayShow(page) ? null : next();
    }

    /** The way to the first step that is not done. */
    String next() {
        var step = reached();
        if (step == CheckoutStep.CART
                && isKnown()
                && review().checkout().single().isPresent()) notices.add("checkout.single.gone");
        return "redirect:" + step.path();
    }

    private CheckoutStep reached() {
        return isKnown() ? review().reached() : CheckoutStep.CART;
    }

    /** What is about to be ordered, read once a request. */
    CheckoutReview review() {
        if (review == null) review = checkouts.review(key());
        return review;
    }

    /** Before and after anything is changed. */
    void forget() {
        review = null;
    }

    /** What would be ordered after a change, which need not be read again. */
    void remember(CheckoutReview changed) {
        review = changed;
    }

    /** False for a visitor without a cart, who has no checkout either. */
    boolean isKnown() {
        return cart.key().isPresent();
    }

    /** @throws NotFoundException for a visitor without a cart, who has no checkout either */
    CartKey key() {
        return cart.key().orElseThrow(CheckoutVisitor::notFound);
    }

    /** @throws NotFoundException if the text is no id */
    UUID id(String text) {
        return Ids.parse(text).orElseThrow(CheckoutVisitor::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("checkout.not_found");
    }
}
