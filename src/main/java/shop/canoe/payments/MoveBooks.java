package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.PaymentMove.Kind;
import shop.canoe.payments.PaymentMove.Status;
import shop.canoe.payments.gateway.MoneyMove;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.payments.gateway.PaymentKey;
import shop.canoe.platform.events.DomainEvents;

/**
 * Which money is to be moved, and what came of it. A move is claimed by a conditional update in the caller's transaction,
 * so that it is there when its turn comes; {@link MoveJob} then tells the gateway. The same reference moves money once.
 */
@ApplicationScoped
@Transactional
class MoveBooks {
    private static final int NEXT_CALL_SECONDS = 20;
    private static final int NEXT_RELEASE_SECONDS = 3600;
    private static final String BY_HAND = "by_hand";

    @Inject
    PaymentRepository repository;

    @Inject
    PaymentBooks payments;

    @Inject
    CreditOutcome credits;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * What a gateway must be told.
     *
     * @param isLast nothing of the payment is still to be captured
     */
    record OpenMove(UUID id, Kind kind, String gateway, PaymentKey payment, MoneyMove part, boolean isLast) {}

    /** Takes a shipment's share. */
    void capture(UUID checkoutId, UUID shipmentId, String orderNumber, Money share) {
        var payment = payments.lock(checkoutId);
        if (!share.isPositive() || isKnown(payment, Kind.CAPTURE, shipmentId)) return;
        boolean isThere = repository.claimCapture(payment.id(), share.minor());
        var move = request(payment, Kind.CAPTURE, shipmentId, orderNumber, share);
        if (!isThere) refuse(move, payment);
        else if (payment.captured().plus(share).equals(payment.authorised())) move.takesTheRest();
    }

    /** Takes a shipment's share from its own payment, which may have refused it before with another card. */
    void captureRepeat(UUID shipmentId, String orderNumber, Money share) {
        var payment = payments.lock(shipmentId);
        var refused =
                repository.findMove(payment.id(), Kind.CAPTURE, shipmentId).map(repository::fresh);
        if (refused.isEmpty()) capture(shipmentId, shipmentId, orderNumber, share);
        else if (refused.get().isRefused()) {
            refused.get().tryAgain();
            repository.moveLater(refused.get().id(), 0);
            if (!repository.claimCapture(payment.id(), share.minor())) refuse(refused.get(), payment);
        }
    }

    /** Gives up the share of what was cancelled; all of it together gives up the authorisation. */
    void release(UUID checkoutId, UUID cancellationId, String orderNumber, Money share) {
        var payment = payments.lock(checkoutId);
        if (!share.isPositive() || isKnown(payment, Kind.RELEASE, cancellationId)) return;
        boolean isThere = repository.claimRelease(payment.id(), share.minor());
        var move = request(payment, Kind.RELEASE, cancellationId, orderNumber, share);
        if (isThere) released(repository.fresh(payment), move);
        else move.settle(Status.REFUSED, clock.instant());
    }

    private void released(Payment payment, PaymentMove move) {
        var attempt = payments.attempt(payment).orElseThrow();
        payment.follow(clock.instant());
        if (payment.status() == PaymentStatus.VOIDED) {
            payments.drop(attempt);
            move.settle(Status.DONE, clock.instant());
        } else if (payment.isComplete()) repository.hurryReleases(payment.id());
        events.publish(new PaymentReleased(
                move.reference(),
                payment.orderedIn(),
                attempt.gateway(),
                move.amount().minor(),
                move.amount().currency()));
    }

    /**
     * From the checkout's own payment first, then from those that took parcels in its place.
     *
     * @throws MoreThanCapturedException if so much was not taken for the order, or is given back already
     */
    void refund(RefundOrder order) {
        var paidBy = repository.lockOrderedIn(order.checkoutId());
        if (paidBy.isEmpty()) throw new PaymentNotFoundException();
        if (!order.amount().isPositive()
                || paidBy.stream().anyMatch(one -> isKnown(one, Kind.REFUND, order.reference()))) return;
        var left = order.amount();
        for (var payment : paidBy) {
            var part = least(left, free(payment, order.orderNumber()));
            if (part.isPositive()) refund(payment, order, part);
            left = left.minus(part);
        }
        if (left.isPositive()) throw new MoreThanCapturedException();
    }

    /** What no capture counts on; the payment is locked until the transaction ends. */
    Money releasable(UUID checkoutId) {
        return payments.lock(checkoutId).uncaptured();
    }

    /** What was taken for an order and is not given back; its payments are locked until the transaction ends. */
    Money refundable(UUID checkoutId, String orderNumber, String currency) {
        return repository.lockOrderedIn(checkoutId).stream()
                .map(payment -> free(payment, orderNumber))
                .reduce(Money.zero(currency), Money::plus);
    }

    boolean isReleased(UUID checkoutId, UUID reference) {
        return isKnown(payments.lock(checkoutId), Kind.RELEASE, reference);
    }

    boolean isRefunded(UUID checkoutId, UUID reference) {
        return repository.lockOrderedIn(checkoutId).stream()
                .anyMatch(payment -> isKnown(payment, Kind.REFUND, reference));
    }

    /** What of a payment was taken for an order and is not given back. */
    private Money free(Payment payment, String orderNumber) {
        long taken = repository.moved(payment.id(), Kind.CAPTURE, orderNumber, Status.DONE);
        long given = repository.moved(payment.id(), Kind.REFUND, orderNumber, Status.REQUESTED, Status.DONE);
        return new Money(taken - given, payment.amount().currency());
    }

    /**
     * That a shipment's share was taken, by one of its checkout's payments.
     *
     * @param isByCredit it was taken from gift cards or store credit, with a card for the rest or without
     * @throws CaptureUnderWayException if that is still to come, or not answered
     * @throws MoreThanCapturedException if it was refused
     */
    void requireTaken(UUID checkoutId, UUID shipmentId, boolean isByCredit) {
        var captures = repository.lockOrderedIn(checkoutId).stream()
                .flatMap(payment -> repository.findMove(payment.id(), Kind.CAPTURE, shipmentId).stream())
                .toList();
        if (captures.isEmpty() ? isByCredit : captures.stream().anyMatch(PaymentMove::isDone)) return;
        if (!captures.isEmpty() && captures.stream().allMatch(PaymentMove::isRefused))
            throw new MoreThanCapturedException();
        throw new CaptureUnderWayException();
    }

    private static Money least(Money some, Money other) {
        return some.compareTo(other) < 0 ? some : other;
    }

    private void refund(Payment payment, RefundOrder order, Money part) {
        if (!repository.claimRefund(payment.id(), part.minor())) throw new MoreThanCapturedException();
        var move = request(payment, Kind.REFUND, order.reference(), order.orderNumber(), part);
        if (!order.asCredit()) return;
        order.accountId().ifPresent(move::toCredit);
        move.settle(Status.DONE, clock.instant());
    }

    /**
     * Asks for a refused refund once more.
     *
     * @throws PaymentNotFoundException if no such refund is refused now
     * @throws MoreThanCapturedException if the money was given back for something else meanwhile
     */
    void refundAgain(UUID moveId) {
        var move = claimRefused(moveId);
        move.tryAgain();
        repository.moveLater(moveId, 0);
    }

    /** A refused refund was given back past the gateways; as {@link #refundAgain}. */
    void refundedByHand(UUID moveId) {
        var move = claimRefused(moveId);
        move.doneByHand(clock.instant());
        publishRefunded(move, repository.payment(move.paymentId()), BY_HAND);
    }

    /** A refused refund becomes credit: the card takes nothing back, but the money is the shopper's; as {@link #refundAgain}. */
    void refundedAsCredit(UUID moveId) {
        var move = claimRefused(moveId);
        var payment = repository.payment(move.paymentId());
        var account = Optional.ofNullable(payment.accountId());
        account.ifPresent(move::toCredit);
        move.doneByHand(clock.instant());
        credits.giveInstead(payment.orderedIn(), move, account);
        publishRefunded(move, payment, CreditOutcome.INSTEAD);
    }

    private PaymentMove claimRefused(UUID moveId) {
        var known = repository.findMove(moveId).orElseThrow(PaymentNotFoundException::new);
        var payment = repository.lockById(known.paymentId());
        var move = repository.fresh(known);
        if (move.kind() != Kind.REFUND || !move.isRefused()) throw new PaymentNotFoundException();
        boolean isThere = repository.claimRefund(payment.id(), move.amount().minor());
        if (!isThere || free(payment, move.orderNumber()).compareTo(move.amount()) < 0)
            throw new MoreThanCapturedException();
        return move;
    }

    /** Writes down what was done about a refused refund. */
    void note(UUID moveId, RefundStep.Kind step, @Nullable UUID operator, String note) {
        repository.add(RefundStep.of(moveId, step, operator, note, clock.instant()));
    }

    RefusedRefund view(PaymentMove move) {
        var gateway = payments.attempt(repository.payment(move.paymentId()))
                .orElseThrow()
                .gateway();
        return new RefusedRefund(
                move.id(), move.orderNumber(), move.amount(), gateway, move.tries(), move.requestedAt());
    }

    private boolean isKnown(Payment payment, Kind kind, UUID reference) {
        return repository.findMove(payment.id(), kind, reference).isPresent();
    }

    private PaymentMove request(Payment payment, Kind kind, UUID reference, String orderNumber, Money amount) {
        var move = PaymentMove.request(payment.id(), kind, reference, orderNumber, amount, clock.instant());
        repository.add(move);
        return move;
    }

    /** Moves the gateway is to be told of now; another node does not get them at the same time. */
    List<UUID> claim() {
        return repository.claimMoves(NEXT_CALL_SECONDS);
    }

    OpenMove open(UUID moveId) {
        var move = repository.move(moveId);
        var payment = repository.payment(move.paymentId());
        var attempt = payments.attempt(payment).orElseThrow();
        return new OpenMove(
                moveId,
                move.kind(),
                attempt.gateway(),
                attempt.key(),
                new MoneyMove(move.key(), move.amount(), move.isRest()),
                payment.isComplete());
    }

    /** Writes down what the gateway says of a move; whoever is first publishes it. */
    void settle(UUID moveId, MoveState state) {
        var payment = repository.lockById(repository.move(moveId).paymentId());
        var move = repository.fresh(repository.move(moveId));
        switch (state) {
            case PENDING -> later(move);
            case DONE -> {
                if (move.settle(Status.DONE, clock.instant())) done(payment, move);
            }
            case REFUSED -> {
                if (move.settle(Status.REFUSED, clock.instant())) refused(payment, move);
            }
        }
    }

    /** A gateway that cannot give up a part waits for the rest; any other is asked again soon. */
    private void later(PaymentMove move) {
        if (move.kind() == Kind.RELEASE) repository.moveLater(move.id(), NEXT_RELEASE_SECONDS);
    }

    private void done(Payment payment, PaymentMove move) {
        var gateway = payments.attempt(payment).orElseThrow().gateway();
        switch (move.kind()) {
            case CAPTURE -> {
                payment.capture(move.amount(), clock.instant());
                if (payment.isComplete()) repository.hurryReleases(payment.id());
                events.publish(new PaymentCaptured(
                        move.reference(),
                        payment.orderedIn(),
                        move.orderNumber(),
                        gateway,
                        move.amount().minor(),
                        move.amount().currency()));
                credits.tellTaken(
                        payment.orderedIn(),
                        move.reference(),
                        move.orderNumber(),
                        move.amount().currency());
            }
            case REFUND -> publishRefunded(move, payment, gateway);
            case RELEASE -> {}
        }
    }

    private void refused(Payment payment, PaymentMove move) {
        switch (move.kind()) {
            case CAPTURE -> {
                repository.returnCapture(payment.id(), move.amount().minor());
                refuse(move, payment);
            }
            case REFUND -> {
                repository.returnRefund(payment.id(), move.amount().minor());
                note(move.id(), RefundStep.Kind.REFUSED, null, "");
                events.publish(new RefundRefused(
                        move.reference(),
                        payment.orderedIn(),
                        move.orderNumber(),
                        move.amount().minor(),
                        move.amount().currency()));
            }
            case RELEASE -> {}
        }
    }

    private void refuse(PaymentMove capture, Payment payment) {
        capture.settle(Status.REFUSED, clock.instant());
        events.publish(
                new CaptureRefused(capture.reference(), payment.orderedIn(), capture.orderNumber(), capture.key()));
    }

    private void publishRefunded(PaymentMove move, Payment payment, String gateway) {
        events.publish(new PaymentRefunded(
                move.reference(),
                payment.orderedIn(),
                move.orderNumber(),
                gateway,
                move.amount().minor(),
                move.amount().currency(),
                payment.isRepeat() ? payment.checkoutId().toString() : ""));
    }
}
