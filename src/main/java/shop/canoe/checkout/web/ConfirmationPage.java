package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.CheckoutStatus;
import shop.canoe.orders.GuestLinks;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderService;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.PaymentView;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /checkout/confirmation.xhtml}, for the one who bought only. */
@Named
@RequestScoped
public class ConfirmationPage {
    @Inject
    CheckoutService checkouts;

    @Inject
    OrderService orders;

    @Inject
    GuestLinks links;

    @Inject
    PaymentService payments;

    @Inject
    CurrentUser user;

    @Inject
    CheckoutVisitor visitor;

    private String id = "";
    private @Nullable OrderGroupView group;
    private @Nullable PaymentView payment;

    public @Nullable String enter() {
        var checkout = checkouts.view(visitor.key(), visitor.id(id));
        if (checkout.status() != CheckoutStatus.COMPLETED) return "redirect:/checkout/payment?c=" + checkout.id();
        if (!user.isSignedIn()) links.grant(getGroup().number());
        return null;
    }

    public OrderGroupView getGroup() {
        if (group == null) group = orders.ofCheckout(visitor.id(id)).orElseThrow();
        return group;
    }

    public PaymentView getPayment() {
        if (payment == null) payment = payments.view(visitor.id(id)).orElseThrow();
        return payment;
    }

    /** Where the order can be seen later. */
    public String getOrderUrl() {
        return user.isSignedIn() ? "/account/orders/" + getGroup().number() : getGuestUrl();
    }

    /** Where a guest makes an account and takes the order along. */
    public String getRegisterUrl() {
        return "/register?next=" + getGuestUrl();
    }

    private String getGuestUrl() {
        return "/orders/" + getGroup().number();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
