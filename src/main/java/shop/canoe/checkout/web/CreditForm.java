package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.credit.CreditService;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** The form in which gift cards and store credit are chosen and left, on the review page. */
@Named
@RequestScoped
public class CreditForm {
    @Inject
    CheckoutService checkouts;

    @Inject
    CheckoutVisitor visitor;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    /** Whether one of its buttons was pressed. */
    public boolean isPosted() {
        return parameters.containsKey("credits");
    }

    /** Does what was asked for. */
    void act() {
        if (parameters.containsKey("leave")) {
            var card = Ids.parse(parameters.getOrDefault("leave", ""))
                    .orElseThrow(() -> new NotFoundException("credit.not_found"));
            checkouts.leaveGiftCard(visitor.key(), card);
            notices.add("checkout.credit.left");
        } else if (parameters.containsKey("use")) {
            boolean isUsed = parameters.getOrDefault("use", "").equals("yes");
            checkouts.useStoreCredit(visitor.key(), isUsed);
            notices.add(isUsed ? "checkout.credit.used" : "checkout.credit.left");
        } else {
            checkouts.useGiftCard(visitor.key(), getCode(), user.caller());
            notices.add("checkout.credit.entered");
        }
    }

    /** What was typed, for the page that refuses it. */
    public String getCode() {
        return parameters.getOrDefault(CreditService.FIELD, "");
    }

    /** Whether a code was typed and refused: what is accepted leads to another page. */
    public boolean isRefused() {
        return isPosted() && !parameters.containsKey("leave") && !parameters.containsKey("use");
    }
}
