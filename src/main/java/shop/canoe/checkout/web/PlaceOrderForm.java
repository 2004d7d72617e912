package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import java.util.Map;
import shop.canoe.checkout.PlacementService;

/** The form that places an order: its hidden fields say which checkout, and what of it the shopper saw. */
@RequestScoped
public class PlaceOrderForm {
    @Inject
    PlacementService placement;

    @Inject
    CheckoutVisitor visitor;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private boolean isHandled;

    String place() {
        handled();
        return "redirect:"
                + placement.place(
                        visitor.key(),
                        visitor.id(parameters.getOrDefault("checkout", "")),
                        revision(),
                        parameters.getOrDefault("seen", ""));
    }

    /** A text that is no number is no revision there ever was. */
    private int revision() {
        var text = parameters.getOrDefault("revision", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** For other buttons beside the form: they, too, take what was posted. */
    void handled() {
        isHandled = true;
        visitor.forget();
    }

    /** Whether a button was pressed and not heard yet. Buttons are not heard unless they are shown, so then all of them are. */
    boolean isPending() {
        return parameters.containsKey("_token") && !isHandled;
    }
}
