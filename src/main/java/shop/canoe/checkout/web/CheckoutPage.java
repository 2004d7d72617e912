package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import shop.canoe.checkout.CheckoutService;

/**
 * Backs {@code /checkout/checkout.xhtml}, which shows nothing: it leads to the step that is next. Posted from the cart it
 * makes the checkout one of the cart, whatever was to be bought at once before.
 */
@Named
@RequestScoped
public class CheckoutPage {
    @Inject
    CheckoutVisitor visitor;

    @Inject
    CheckoutService checkouts;

    @Inject
    HttpServletRequest request;

    public String enter() {
        if ("POST".equals(request.getMethod()) && visitor.isKnown()) checkouts.buyCart(visitor.key());
        return visitor.next();
    }
}
