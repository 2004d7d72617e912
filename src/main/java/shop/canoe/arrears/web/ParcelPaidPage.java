package shop.canoe.arrears.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import shop.canoe.arrears.ArrearsService;

/** Backs {@code /arrears/parcel-paid.xhtml}, which shows nothing: the shopper passes it on the way back from the payment page. */
@Named
@RequestScoped
public class ParcelPaidPage {
    @Inject
    ArrearsService arrears;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    public String enter() {
        return "redirect:" + arrears.returned(parameters.getOrDefault("id", ""), parameters.getOrDefault("token", ""));
    }
}
