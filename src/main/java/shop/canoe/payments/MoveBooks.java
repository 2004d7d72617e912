package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
    private static final String CREDIT = "credit";

    @Inject
    PaymentRepository repository;

    @Inject
    PaymentBooks payments;

    @Inject
    CreditBooks credits;

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
        if (!share.isPositive() || isKnown(Kind.CAPTURE, shipmentId)) return;
        boolean isThere = repository.claimCapture(payment.id(), share.minor());
        var move = request(payment, Kind.CAPTURE, shipmentId, orderNumber, share);
        if (!isThere) refuse(move, checkoutId);
    }

    /** Gives up the share of what was cancelled; all of it together gives up the authorisation. */
    void release(UUID checkoutId, UUID cancellationId, String orderNumber, Money share) {
        var payment = payments.lock(checkoutId);
        if (!share.isPositive() || isKnown(Kind.RELEASE, cancellationId)) return;
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
                payment.checkoutId(),
                attempt.gateway(),
                move.amount().minor(),
                move.amount().currency()));
    }

    /** @throws MoreThanCapturedException if so much was not taken for the order, or is given back already */
    void refund(RefundOrder order) {
        var payment = payments.lock(order.checkoutId());
        if (!order.amount().isPositive() || isKnown(Kind.REFUND, order.reference())) return;
        boolean isThere = repository.claimRefund(payment.id(), order.amount().minor());
        var move = request(payment, Kind.REFUND, order.reference(), order.orderNumber(), order.amount());
        if (!isThere || isMoreThanTakenFor(order.orderNumber())) throw new MoreThanCapturedException();
        if (order.asCredit()) order.accountId().ifPresent(account -> toCredit(payment, move, account));
    }

    private boolean isMoreThanTakenFor(String orderNumber) {
        return repository.moved(Kind.REFUND, orderNumber, Status.REQUESTED, Status.DONE)
                > repository.moved(Kind.CAPTURE, orderNumber, Status.DONE);
    }

    private void toCredit(Payment payment, PaymentMove move, UUID account) {
        move.toCredit(account);
        credits.add(account, move.reference(), move.amount());
        move.settle(Status.DONE, clock.instant());
        publishRefunded(move, payment.checkoutId(), CREDIT);
    }

    private boolean isKnown(Kind kind, UUID reference) {
        return repository.findMove(kind, reference).isPresent();
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
                new MoneyMove(moveId.toString(), move.amount()),
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
                        payment.checkoutId(),
                        move.orderNumber(),
                        gateway,
                        move.amount().minor(),
                        move.amount().currency()));
            }
            case REFUND -> publishRefunded(move, payment.checkoutId(), gateway);
            case RELEASE -> {}
        }
    }

    private void refused(Payment payment, PaymentMove move) {
        switch (move.kind()) {
            case CAPTURE -> {
                repository.returnCapture(payment.id(), move.amount().minor());
                refuse(move, payment.checkoutId());
            }
            case REFUND -> repository.returnRefund(payment.id(), move.amount().minor());
            case RELEASE -> {}
        }
    }

    private void refuse(PaymentMove capture, UUID checkoutId) {
        capture.settle(Status.REFUSED, clock.instant());
        events.publish(new CaptureRefused(capture.reference(), checkoutId, capture.orderNumber()));
    }

    private void publishRefunded(PaymentMove move, UUID checkoutId, String gateway) {
        events.publish(new PaymentRefunded(
                move.reference(),
                checkoutId,
                move.orderNumber(),
                gateway,
                move.amount().minor(),
                move.amount().currency()));
    }
}
