package shop.canoe.arrears.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.arrears.ArrearsService;
import shop.canoe.arrears.ParcelToPay;

/** Backs {@code /arrears/pay-parcel.xhtml}: a parcel to be paid again by whoever holds its link. */
@Named
@RequestScoped
public class PayParcelPage {
    @Inject
    ArrearsService arrears;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ParcelToPay found;
    private boolean isHandled;

    public String pay() {
        found = null;
        isHandled = true;
        return "redirect:" + arrears.pay(id(), token());
    }

    public ParcelToPay getFound() {
        if (found == null) found = arrears.find(id(), token());
        return found;
    }

    /** Also while a form that was sent is not heard yet: a button is not heard unless it is shown. */
    public boolean isPayShown() {
        return (parameters.containsKey("_token") && !isHandled) || getFound().isPayable();
    }

    /** Key of the words that say why the card was declined. */
    public String getReason() {
        return getFound()
                .payment()
                .map(payment -> payment.reason())
                .map("payments.reason."::concat)
                .orElse("arrears.declined");
    }

    private String id() {
        return parameters.getOrDefault("id", "");
    }

    private String token() {
        return parameters.getOrDefault("token", "");
    }
}
