package shop.canoe.checkout;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.cart.CartKey;
import shop.canoe.inventory.SoldOutException;
import shop.canoe.inventory.StockService;
import shop.canoe.payments.BegunPayment;
import shop.canoe.payments.PaymentService;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.web.Notices;
import shop.canoe.platform.web.ShopAddress;
import shop.canoe.promotions.CouponGoneException;
import shop.canoe.promotions.DealGoneException;

/**
 * Places the order of a checkout, has it paid and completes it. Each database step is one transaction, repeated whole when
 * the database asks for it; no transaction is open while the gateway is spoken to. Every method may be called again, by a
 * second click, a second tab or a job, and then does nothing more.
 */
@ApplicationScoped
public class PlacementService {
    @Inject
    PlacementSteps steps;

    @Inject
    ReviewSeals seals;

    @Inject
    StockService stock;

    @Inject
    PaymentService payments;

    @Inject
    Transactions transactions;

    @Inject
    ShopAddress shop;

    @Inject
    Notices notices;

    @Inject
    Formats formats;

    /**
     * Places the order and opens its payment page. For a checkout that was placed before this leads to where that has come.
     *
     * @param accepted what {@link #seal} made of the review the shopper accepted: the key of this attempt
     * @return where the shopper goes on: the payment page or the confirmation
     * @throws CheckoutNotFoundException unless it is this visitor's
     * @throws ForgedReviewException if the text was altered
     * @throws CheckoutExpiredException if the review was shown more than half an hour ago
     * @throws CheckoutChangedException if it was changed since that review
     * @throws CartChangedException if the cart was
     * @throws TotalChangedException if the total is higher now; a lower one is applied and told on the next page
     * @throws CouponGoneException if a coupon's last use has gone to somebody else since
     * @throws DealGoneException if the last units of a deal have
     * @throws CreditChangedException if less is left of a gift card or store credit, so that more is to be paid by card
     * @throws LinesNotAvailableException if something is sold out or cannot be bought any more; it is named
     * @throws shop.canoe.platform.error.BusinessException UNAVAILABLE if the gateway does not answer
     */
    @WithSpan("order_processing")
    public String place(CartKey visitor, String accepted) {
        return place(visitor, accepted, Optional.empty());
    }

    /**
     * As {@link #place(CartKey, String)}, to be paid with a card the account has kept, without a page.
     *
     * @param card of {@link shop.canoe.payments.InstrumentService}; none opens the payment page
     */
    @WithSpan("order_processing")
    public String place(CartKey visitor, String accepted, Optional<UUID> card) {
        var review = seals.open(accepted);
        var claimed = claim(visitor, review, card);
        return switch (claimed.claim()) {
            case PLACED -> open(review.checkoutId(), claimed.payment());
            case PLACED_BEFORE -> pay(visitor, review.checkoutId(), card);
            case PLACED_FOR_LESS -> {
                var path = open(review.checkoutId(), claimed.payment());
                tellFall(review);
                yield path;
            }
            case BEING_PAID -> paymentPath(review.checkoutId());
            case COMPLETED -> confirmationPath(review.checkoutId());
        };
    }

    /** Until when the goods of a placed checkout are held, by the database's clock; empty when they no longer are. */
    public Optional<Instant> heldUntil(UUID checkoutId) {
        return stock.heldUntil(checkoutId);
    }

    /** The text by which {@link #place} knows what was shown; it can be accepted for half an hour. */
    public String seal(CheckoutReview review) {
        return seals.seal(review);
    }

    /**
     * The payment page of a placed order; the one that is open if there is one.
     *
     * @throws CheckoutNotFoundException unless it is this visitor's
     */
    public String pay(CartKey visitor, UUID checkoutId) {
        return pay(visitor, checkoutId, Optional.empty());
    }

    private String pay(CartKey visitor, UUID checkoutId, Optional<UUID> card) {
        return open(
                checkoutId,
                Transactions.retrying(
                        () -> transactions.inNew(() -> steps.begin(visitor, checkoutId, card, returnUrl(checkoutId)))));
    }

    private String open(UUID checkoutId, Optional<BegunPayment> payment) {
        return payment.map(payments::open).orElseGet(() -> next(checkoutId, finish(checkoutId)));
    }

    private String returnUrl(UUID checkoutId) {
        return shop.of("/checkout/payment/return?c=" + checkoutId);
    }

    /**
     * The shopper has come back from the payment page: asks the gateway how it ended, and completes or reopens the checkout.
     *
     * @return where the shopper goes on
     * @throws CheckoutNotFoundException unless it is this visitor's
     */
    public String returned(CartKey visitor, UUID checkoutId) {
        if (steps.status(visitor, checkoutId) == CheckoutStatus.PAYING) payments.resolve(checkoutId);
        return next(checkoutId, finish(checkoutId));
    }

    /**
     * Calls the payment off, so that the order can be changed; if it has been paid meanwhile, it is completed.
     *
     * @return where the shopper goes on
     * @throws CheckoutNotFoundException unless it is this visitor's
     */
    public String callOff(CartKey visitor, UUID checkoutId) {
        if (steps.status(visitor, checkoutId) == CheckoutStatus.PAYING) payments.cancel(checkoutId);
        var status = finish(checkoutId);
        return status == CheckoutStatus.OPEN ? CheckoutStep.REVIEW.path() : next(checkoutId, status);
    }

    /**
     * Follows what our books say of the payment: authorised completes the checkout, declined opens it again, anything else
     * leaves it. Browser, job and listener meet here.
     */
    public CheckoutStatus finish(UUID checkoutId) {
        try {
            return Transactions.retrying(() -> transactions.inNew(() -> steps.finish(checkoutId)));
        } catch (SoldOutException | CouponGoneException | DealGoneException e) {
            // Paid after the hold had ended, and somebody else has got it.
            return Transactions.retrying(() -> transactions.inNew(() -> steps.giveUp(checkoutId)));
        }
    }

    private PlacementSteps.Claimed claim(CartKey visitor, AcceptedReview accepted, Optional<UUID> card) {
        var back = returnUrl(accepted.checkoutId());
        try {
            return Transactions.retrying(() -> transactions.inNew(() -> steps.claim(visitor, accepted, card, back)));
        } catch (SoldOutException e) {
            throw transactions.inNew(() ->
                    steps.soldOut(visitor, accepted.checkoutId(), e.available().keySet()));
        }
    }

    /** On the next page of the shop. */
    private void tellFall(AcceptedReview accepted) {
        var now = steps.total(accepted.checkoutId());
        Seen.parse(accepted.seen(), now.currency())
                .ifPresent(before ->
                        notices.add("checkout.total_fell", formats.money(before.total()), formats.money(now)));
    }

    private static String next(UUID checkoutId, CheckoutStatus status) {
        return status == CheckoutStatus.COMPLETED ? confirmationPath(checkoutId) : paymentPath(checkoutId);
    }

    private static String confirmationPath(UUID checkoutId) {
        return "/checkout/confirmation/" + checkoutId;
    }

    private static String paymentPath(UUID checkoutId) {
        return "/checkout/payment?c=" + checkoutId;
    }
}
