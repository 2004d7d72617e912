package shop.canoe.returns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderDoor;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.payments.RefundDesk;
import shop.canoe.payments.RefundState;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.returns.ReturnService;
import shop.canoe.returns.ReturnView;

/** Backs {@code /returns/return-detail.xhtml}: how far a return is, and its label. */
@Named
@RequestScoped
public class ReturnDetailPage {
    @Inject
    OrderHistory history;

    @Inject
    ReturnService returns;

    @Inject
    RefundDesk refunds;

    @Inject
    GuestLinks links;

    @Inject
    CurrentUser user;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ReturnView back;

    public ReturnView getBack() {
        if (back == null)
            back = returns.ofHolder(getDoor().holder(), getDoor().number(), parameters.getOrDefault("rma", ""));
        return back;
    }

    /** How far the money has come. */
    public RefundState getRefund() {
        return refunds.stateOf(getBack().id());
    }

    public OrderView getOrder() {
        return history.ofHolder(getDoor().holder(), getDoor().number())
                .order(getDoor().number());
    }

    public OrderDoor getDoor() {
        return OrderDoor.of(parameters, user.signedIn().map(SignedIn::accountId), links.granted());
    }
}
