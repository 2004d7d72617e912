package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.checkout.CheckoutReview;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.CheckoutStatus;
import shop.canoe.checkout.CheckoutView;
import shop.canoe.checkout.PlacementService;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.payments.PaymentView;

/** Backs {@code /checkout/checkout-payment.xhtml}: an order that waits for its payment, or whose payment failed. */
@Named
@RequestScoped
public class CheckoutPaymentPage {
    @Inject
    CheckoutService checkouts;

    @Inject
    PlacementService placement;

    @Inject
    PaymentService payments;

    @Inject
    CheckoutVisitor visitor;

    @Inject
    PlaceOrderForm form;

    private String id = "";
    private @Nullable CheckoutView checkout;
    private @Nullable PaymentView payment;
    private @Nullable Instant heldUntil;

    public @Nullable String enter() {
        var found = visitor.isKnown() ? find() : Optional.<CheckoutView>empty();
        if (found.isEmpty()) return visitor.next();
        if (found.get().status() == CheckoutStatus.COMPLETED)
            return "redirect:/checkout/confirmation/" + found.get().id();
        var paid = payments.view(found.get().id());
        if (paid.isEmpty()) return visitor.next();
        checkout = found.get();
        payment = paid.get();
        return isFailed() || isPayable() || isWaiting() ? null : visitor.next();
    }

    private Optional<CheckoutView> find() {
        return id.isEmpty()
                ? checkouts.current(visitor.key())
                : Optional.of(checkouts.view(visitor.key(), visitor.id(id)));
    }

    public String pay() {
        return "redirect:" + placement.pay(visitor.key(), posted());
    }

    public String callOff() {
        return "redirect:" + placement.callOff(visitor.key(), posted());
    }

    public String placeAgain() {
        return form.place();
    }

    /** The checkout that was posted for; forgotten here, because what is done with it changes it. */
    private UUID posted() {
        var posted = getCheckout().id();
        form.handled();
        checkout = null;
        payment = null;
        return posted;
    }

    public boolean isPayShown() {
        return form.isPending() || isPayable();
    }

    public boolean isCallOffShown() {
        return form.isPending() || isPayable() || (isWaiting() && !isInReview());
    }

    /** The shop looks at it: there is nothing the shopper could do. */
    public boolean isInReview() {
        return getPayment().status() == PaymentStatus.IN_REVIEW;
    }

    public boolean isPlaceShown() {
        return form.isPending() || (isFailed() && getReview().isPlaceable());
    }

    /** The payment failed and the checkout is open again. */
    public boolean isFailed() {
        return getCheckout().status() == CheckoutStatus.OPEN
                && (getPayment().status() == PaymentStatus.DECLINED
                        || getPayment().status() == PaymentStatus.VOIDED);
    }

    /** The payment page is open. */
    public boolean isPayable() {
        return getCheckout().status() == CheckoutStatus.PAYING
                && (getPayment().status() == PaymentStatus.STARTED
                        || getPayment().status() == PaymentStatus.PREPARED);
    }

    /** The gateway has not said yet how it ended. */
    public boolean isWaiting() {
        return getCheckout().status() == CheckoutStatus.PAYING && !isPayable();
    }

    /** Key of the words that say why the payment failed. */
    public String getReason() {
        return getPayment().reason() == null
                ? "checkout.payment.gone"
                : "payments.reason." + getPayment().reason();
    }

    /** Until when the goods are held; null when they no longer are. */
    public @Nullable Instant getHeldUntil() {
        if (heldUntil == null)
            heldUntil = placement.heldUntil(getCheckout().id()).orElse(null);
        return heldUntil;
    }

    public CheckoutView getCheckout() {
        if (checkout == null) checkout = find().orElseThrow();
        return checkout;
    }

    public PaymentView getPayment() {
        if (payment == null) payment = payments.view(getCheckout().id()).orElseThrow();
        return payment;
    }

    /** What placing the order now accepts. */
    public String getAccepted() {
        return form.accepted();
    }

    public CheckoutReview getReview() {
        return visitor.review();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
