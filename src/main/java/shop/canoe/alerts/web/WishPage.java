package shop.canoe.alerts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import shop.canoe.alerts.AlertService;
import shop.canoe.alerts.AlertView;
import shop.canoe.catalog.ProductView;

/** Backs {@code /alerts/wish.xhtml}: who holds a mailed link proves the address, or ends the wish. */
@Named
@RequestScoped
public class WishPage {
    @Inject
    AlertService alerts;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    public String confirm() {
        alerts.confirm(key());
        return here();
    }

    public String end() {
        alerts.end(key());
        return here();
    }

    public AlertView getAlert() {
        return alerts.view(key());
    }

    public ProductView getProduct() {
        return alerts.product(getAlert().sku());
    }

    public String getUrl() {
        return getProduct().url(getAlert().sku());
    }

    private String here() {
        return "redirect:/notify-me/wish/" + key();
    }

    private String key() {
        return parameters.getOrDefault("key", "");
    }
}
