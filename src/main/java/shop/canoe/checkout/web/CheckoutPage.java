package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code /checkout/checkout.xhtml}, which shows nothing: it leads to the step that is next. */
@Named
@RequestScoped
public class CheckoutPage {
    @Inject
    CheckoutVisitor visitor;

    public String enter() {
        return visitor.next();
    }
}
