package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.canoe.checkout.PlacementService;

/** Backs {@code /checkout/payment-return.xhtml}, which shows nothing: the shopper passes it on the way back from the payment page. */
@Named
@RequestScoped
public class PaymentReturnPage {
    @Inject
    PlacementService placement;

    @Inject
    CheckoutVisitor visitor;

    private String id = "";

    public String enter() {
        return "redirect:" + placement.returned(visitor.key(), visitor.id(id));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
