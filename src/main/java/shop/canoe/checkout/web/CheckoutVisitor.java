package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CurrentCart;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.CheckoutStep;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;

/** Who walks through the checkout, and whether he may stand where he is. */
@RequestScoped
public class CheckoutVisitor {
    @Inject
    CurrentCart cart;

    @Inject
    CheckoutService checkouts;

    /** Outcome for the page of a step: null to show it, else the way to the first step that is not done. */
    @Nullable
    String enter(CheckoutStep page) {
        var reached = checkouts.reached(cart.key());
        return reached.mayShow(page) ? null : "redirect:" + reached.path();
    }

    /** The way to the first step that is not done. */
    String next() {
        return "redirect:" + checkouts.reached(cart.key()).path();
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
