package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.checkout.PlacementService;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.web.PlainForm;

/** The form that places an order: its hidden field says which checkout, and what of it the shopper saw. */
@Named
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

    /** Whether the button of the review page was pressed. */
    public boolean isPosted() {
        return parameters.containsKey("accepted") && !parameters.containsKey(ResponseStateManager.VIEW_STATE_PARAM);
    }

    /** Hears the button of the review page. */
    public String placePosted() {
        PlainForm.heard();
        return place();
    }

    String place() {
        handled();
        return "redirect:" + placement.place(visitor.key(), parameters.getOrDefault("accepted", ""), card());
    }

    /** The kept card that was chosen; none is the payment page. */
    private Optional<UUID> card() {
        return Ids.parse(parameters.getOrDefault("card", ""));
    }

    /** What the form's hidden field says. */
    String accepted() {
        return placement.seal(visitor.review());
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
