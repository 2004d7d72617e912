package shop.canoe.checkout;

import static java.util.stream.Collectors.joining;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CartService;
import shop.canoe.cart.CartView;
import shop.canoe.checkout.CheckoutReview.Line;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderService;
import shop.canoe.orders.PlaceOrders;
import shop.canoe.payments.BegunPayment;
import shop.canoe.payments.CreditPayments;
import shop.canoe.payments.PayWith;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.payments.ReviewService;
import shop.canoe.platform.text.Formats;
import shop.canoe.promotions.Redeem;
import shop.canoe.promotions.RedemptionService;

/** The database steps of a placement. Each locks the checkout first, then stock, orders, credit, payment, promotions, always in this order. */
@ApplicationScoped
@Transactional
class PlacementSteps {
    /** How long a review can be accepted. */
    private static final Duration ACCEPTABLE = Duration.ofMinutes(30);

    private static final Duration AFTER_REVIEW = Duration.ofMinutes(15);

    @Inject
    CheckoutRepository repository;

    @Inject
    CheckoutPlanner planner;

    @Inject
    CartService carts;

    @Inject
    StockService stock;

    @Inject
    OrderService orders;

    @Inject
    PaymentService payments;

    @Inject
    ReviewService reviews;

    @Inject
    CreditPayments credits;

    @Inject
    RedemptionService redemptions;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    /** What came of an attempt to place; {@code payment} is what has begun with it, empty where nothing has. */
    record Claimed(Claim claim, Optional<BegunPayment> payment) {
        static Claimed nothing(Claim claim) {
            return new Claimed(claim, Optional.empty());
        }
    }

    /** PLACED now, PLACED_FOR_LESS than the form said, PLACED_BEFORE by the same form; BEING_PAID by another. */
    enum Claim {
        PLACED,
        PLACED_FOR_LESS,
        PLACED_BEFORE,
        BEING_PAID,
        COMPLETED
    }

    CheckoutStatus status(CartKey visitor, UUID checkoutId) {
        return repository
                .find(checkoutId)
                .filter(checkout -> checkout.isOf(visitor))
                .orElseThrow(CheckoutNotFoundException::new)
                .status();
    }

    @WithSpan("database")
    Claimed claim(CartKey visitor, AcceptedReview accepted, Optional<UUID> card, String returnUrl) {
        var checkout = repository
                .lock(accepted.checkoutId())
                .filter(found -> found.isOf(visitor))
                .orElseThrow(CheckoutNotFoundException::new);
        return switch (checkout.status()) {
            case COMPLETED -> Claimed.nothing(Claim.COMPLETED);
            case PAYING -> Claimed.nothing(checkout.wasPlacedAs(accepted) ? Claim.PLACED_BEFORE : Claim.BEING_PAID);
            case OPEN -> {
                checkout.requireRevision(accepted.revision());
                requireFresh(accepted);
                yield place(checkout, visitor, accepted, with(visitor, card, returnUrl));
            }
        };
    }

    private void requireFresh(AcceptedReview accepted) {
        if (accepted.shownAt().plus(ACCEPTABLE).isBefore(clock.instant()))
            throw new CheckoutExpiredException(ACCEPTABLE.toMinutes());
    }

    private Claimed place(Checkout checkout, CartKey visitor, AcceptedReview accepted, PayWith with) {
        var review = planner.review(visitor, checkout.toView());
        requireAvailable(review, checkout.single().isEmpty());
        boolean isLess = requireSeen(review, accepted.seen());
        stock.reserve(PlacementRequests.hold(checkout, review));
        placeOrders(checkout, PlacementRequests.orders(checkout, review));
        credits.hold(checkout.id(), review.paying().parts());
        var payment = begin(checkout, review.paying().byCard(), with);
        claimUses(checkout, PlacementRequests.uses(checkout, review));
        checkout.place(accepted);
        return new Claimed(isLess ? Claim.PLACED_FOR_LESS : Claim.PLACED, payment);
    }

    /** This and the next two look for what an earlier placement has left only if there was one: the locked checkout knows. */
    private void placeOrders(Checkout checkout, PlaceOrders command) {
        if (checkout.wasPlaced()) orders.place(command);
        else orders.placeFirst(command);
    }

    private void claimUses(Checkout checkout, Redeem uses) {
        if (checkout.wasPlaced() || !uses.isEmpty()) redemptions.claim(uses);
    }

    /** Where credit pays it all, nobody is asked. */
    private Optional<BegunPayment> begin(Checkout checkout, Money byCard, PayWith with) {
        var payer = PlacementRequests.payer(checkout);
        if (byCard.isPositive())
            return checkout.wasPlaced()
                    ? payments.begin(checkout.id(), byCard, payer, with)
                    : payments.beginFirst(checkout.id(), byCard, payer, with);
        payments.prepare(checkout.id(), byCard, payer);
        return Optional.empty();
    }

    private static PayWith with(CartKey visitor, Optional<UUID> card, String returnUrl) {
        return new PayWith(
                returnUrl,
                visitor.accountId().flatMap(account -> card.map(kept -> new PayWith.KeptCard(account, kept))));
    }

    private static void requireAvailable(CheckoutReview review, boolean inCart) {
        if (review.parcels().isEmpty()) throw new CartChangedException();
        if (PlacementRequests.lines(review).anyMatch(line -> line.problem() != null))
            throw new LinesNotAvailableException(names(review, line -> line.problem() != null), inCart);
    }

    /** A rise needs a new yes, a fall does not. Answers whether the total has fallen. */
    private boolean requireSeen(CheckoutReview review, String seen) {
        if (!review.isPlaceable() || seen.isEmpty()) throw new CheckoutChangedException();
        if (seen.equals(review.seen())) return false;
        var total = review.totals().orElseThrow().total();
        var now = Seen.parse(review.seen(), total.currency()).orElseThrow();
        var before = Seen.parse(seen, total.currency()).orElseThrow(CheckoutChangedException::new);
        if (before.wasPaidByMoreCreditThan(now))
            throw new CreditChangedException(formats.money(before.byCard()), formats.money(now.byCard()));
        if (before.isDearerThan(now)) return true;
        if (before.total().equals(total)) throw new CartChangedException();
        throw new TotalChangedException(formats.money(before.total()), formats.money(total));
    }

    /**
     * Begins to pay what is placed. The lock keeps it from being given up between the look and the beginning, so that no
     * payment begins for an order that is none.
     *
     * @return empty unless it still is to be paid
     */
    Optional<BegunPayment> begin(CartKey visitor, UUID checkoutId, Optional<UUID> card, String returnUrl) {
        var checkout = repository
                .lock(checkoutId)
                .filter(found -> found.isOf(visitor))
                .orElseThrow(CheckoutNotFoundException::new);
        if (checkout.status() != CheckoutStatus.PAYING) return Optional.empty();
        return payments.begin(checkoutId, with(visitor, card, returnUrl));
    }

    CheckoutStatus finish(UUID checkoutId) {
        var checkout = repository.lock(checkoutId).orElseThrow(CheckoutNotFoundException::new);
        if (checkout.status() == CheckoutStatus.OPEN) dropUnwanted(checkout);
        if (checkout.status() != CheckoutStatus.PAYING) return checkout.status();
        switch (payments.status(checkoutId)) {
            case AUTHORISED, CAPTURED -> complete(checkout);
            case DECLINED, VOIDED -> reopen(checkout);
            case IN_REVIEW -> keep(checkoutId);
            case PREPARED, STARTED, UNKNOWN -> {}
        }
        return checkout.status();
    }

    /** What is held stays held as long as somebody may decide, and until that is heard of. */
    private void keep(UUID checkoutId) {
        reviews.timeLeft(checkoutId).map(AFTER_REVIEW::plus).ifPresent(time -> {
            stock.prolong(checkoutId, time);
            redemptions.prolong(checkoutId, time);
        });
    }

    /** No payment begins unless its order is placed, and none outlives it; should one all the same, nobody asked for that. */
    private void dropUnwanted(Checkout checkout) {
        if (payments.view(checkout.id())
                .filter(payment -> payment.status() == PaymentStatus.AUTHORISED)
                .isPresent()) payments.drop(checkout.id());
    }

    private void complete(Checkout checkout) {
        if (!stock.confirm(checkout.id())) reserveAgain(checkout);
        redemptions.confirm(checkout.id(), checkout.toView().customer());
        var group = orders.confirm(checkout.id());
        if (checkout.single().isEmpty())
            carts.ordered(
                    checkout.visitor(),
                    checkout.id(),
                    PlacementRequests.units(group).keySet().stream().toList());
        checkout.complete();
    }

    /** The hold had ended before the payment came. */
    private void reserveAgain(Checkout checkout) {
        stock.reserve(PlacementRequests.hold(
                checkout, orders.ofCheckout(checkout.id()).orElseThrow()));
        stock.confirm(checkout.id());
    }

    /**
     * What was held of the stock stays held until its end, so that a declined card does not cost the shopper his goods; but
     * not as long as for a review that has ended.
     */
    private void reopen(Checkout checkout) {
        stock.shorten(checkout.id(), PlacementRequests.HOLD);
        orders.reject(checkout.id());
        redemptions.release(checkout.id());
        credits.giveUp(checkout.id());
        checkout.reopen();
    }

    /** There is nothing left to deliver: the authorisation is dropped. */
    CheckoutStatus giveUp(UUID checkoutId) {
        var checkout = repository.lock(checkoutId).orElseThrow(CheckoutNotFoundException::new);
        if (checkout.status() == CheckoutStatus.PAYING && payments.status(checkoutId) == PaymentStatus.AUTHORISED) {
            reopen(checkout);
            payments.drop(checkoutId);
        }
        return checkout.status();
    }

    /** What the order costs now. */
    Money total(UUID checkoutId) {
        return orders.ofCheckout(checkoutId).orElseThrow().total();
    }

    LinesNotAvailableException soldOut(CartKey visitor, UUID checkoutId, Collection<OfferId> offers) {
        var checkout = repository.find(checkoutId).orElseThrow(CheckoutNotFoundException::new);
        var gone = planner.basket(visitor, checkout.toView()).groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> offers.contains(line.offerId()))
                .map(CartView.Line::title)
                .collect(joining(", "));
        return new LinesNotAvailableException(gone, checkout.single().isEmpty());
    }

    private static String names(CheckoutReview review, Predicate<Line> which) {
        return PlacementRequests.lines(review).filter(which).map(Line::name).collect(joining(", "));
    }
}
