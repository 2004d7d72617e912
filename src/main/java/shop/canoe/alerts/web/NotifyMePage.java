package shop.canoe.alerts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.alerts.AlertService;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /alerts/notify-me.xhtml}: asks to be told when something sold out is in stock again. */
@Named
@RequestScoped
public class NotifyMePage {
    @Inject
    AlertService alerts;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String email = "";
    private @Nullable ProductView product;

    public String ask() {
        if (user.isSignedIn()) {
            alerts.ask(sku(), user.accountId(), user.caller());
            notices.add("alerts.noted");
        } else {
            alerts.ask(sku(), address(), user.caller());
            notices.add("alerts.mailed");
        }
        return "redirect:/notify-me/" + sku();
    }

    public ProductView getProduct() {
        if (product == null) product = alerts.product(sku());
        return product;
    }

    public String getUrl() {
        return getProduct().url(sku());
    }

    public boolean isInStock() {
        return alerts.isInStock(sku());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    private Sku sku() {
        var given = parameters.getOrDefault("sku", "");
        if (!given.matches("[A-Za-z0-9._-]{1,40}")) throw new NotFoundException("alerts.not_found");
        return new Sku(given);
    }

    private EmailAddress address() {
        return EmailAddress.parse(email)
                .orElseThrow(() -> new InvalidException(List.of(Problem.of("email", "alerts.email_shape"))));
    }
}
