package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import shop.canoe.credit.CreditHolds;
import shop.canoe.credit.HoldUse;
import shop.canoe.kernel.Money;
import shop.canoe.platform.events.DomainEvents;

/**
 * An order is paid in two parts, by credit and by card. What is sent is taken from the credit first; what is cancelled or
 * returned goes to the card first, never more than it was charged for that order. So each part ends with what it began with,
 * whatever the order of these steps, and no share is rounded. Each method locks first the credits, then the payment, and
 * then looks whether it was done before.
 */
@ApplicationScoped
@Transactional
class PaymentParts {
    @Inject
    CreditHolds credits;

    @Inject
    CreditOutcome outcome;

    @Inject
    MoveBooks moves;

    @Inject
    DomainEvents events;

    /** Takes a shipment's share, once. What credit pays of it is told when the card has paid the rest. */
    void capture(UUID checkoutId, UUID shipmentId, String orderNumber, Money share) {
        var left = credits.left(checkoutId, share.currency());
        if (credits.taken(shipmentId, share.currency()).isPositive()) return;
        var byCredit = least(left, share);
        if (byCredit.isPositive()) {
            credits.take(new HoldUse(checkoutId, shipmentId, orderNumber, byCredit));
            if (byCredit.equals(share)) outcome.tellTaken(checkoutId, shipmentId, orderNumber, byCredit.currency());
        }
        moves.capture(checkoutId, shipmentId, orderNumber, share.minus(byCredit));
    }

    /** Gives up the share of what was cancelled, once. */
    void release(UUID checkoutId, UUID cancellationId, String orderNumber, Money share) {
        var left = credits.left(checkoutId, share.currency());
        var byCard = least(moves.releasable(checkoutId), share);
        if (credits.isReleased(cancellationId) || moves.isReleased(checkoutId, cancellationId)) return;
        var byCredit = least(left, share.minus(byCard));
        moves.release(checkoutId, cancellationId, orderNumber, share.minus(byCredit));
        if (!byCredit.isPositive()) return;
        credits.release(new HoldUse(checkoutId, cancellationId, orderNumber, byCredit));
        publishReleased(checkoutId, cancellationId, byCredit);
    }

    /** Gives up the share of a parcel that was called back: its card has not paid, and what credit paid goes back. */
    void recall(UUID checkoutId, UUID shipmentId, UUID cancellationId, String orderNumber, Money share) {
        var most = credits.returnable(checkoutId, orderNumber, share.currency());
        var byCredit = least(most, credits.taken(shipmentId, share.currency()));
        if (!byCredit.isPositive()) release(checkoutId, cancellationId, orderNumber, share);
        else if (!credits.isReturned(cancellationId)) {
            moves.release(checkoutId, cancellationId, orderNumber, share.minus(byCredit));
            credits.giveBack(new HoldUse(checkoutId, cancellationId, orderNumber, byCredit));
            publishReleased(checkoutId, cancellationId, byCredit);
        }
    }

    /**
     * Gives money back, once per reference.
     *
     * @throws CaptureUnderWayException if one of its shipments is still being taken for; soon it is known
     * @throws MoreThanCapturedException if one was refused, if so much was not taken for the order, or is given back already
     */
    void refund(RefundOrder order) {
        var most = credits.returnable(
                order.checkoutId(), order.orderNumber(), order.amount().currency());
        var byCard = least(
                moves.refundable(
                        order.checkoutId(), order.orderNumber(), order.amount().currency()),
                order.amount());
        if (!order.amount().isPositive()
                || credits.isReturned(order.reference())
                || moves.isRefunded(order.checkoutId(), order.reference())) return;
        order.shipments().forEach(shipment -> requireTaken(order, shipment));
        var byCredit = order.amount().minus(byCard);
        if (byCredit.compareTo(most) > 0) throw new MoreThanCapturedException();
        moves.refund(order.of(byCard));
        var use = new HoldUse(order.checkoutId(), order.reference(), order.orderNumber(), byCredit);
        if (order.asCredit()) {
            credits.giveBackElsewhere(use);
            outcome.give(order);
            publishRefunded(order, order.amount());
        } else if (byCredit.isPositive()) {
            credits.giveBack(use);
            publishRefunded(order, byCredit);
        }
    }

    /** Else another parcel's money would be given back, and this one's might be refused after that. */
    private void requireTaken(RefundOrder order, UUID shipment) {
        var byCredit = credits.taken(shipment, order.amount().currency());
        moves.requireTaken(order.checkoutId(), shipment, byCredit.isPositive());
    }

    private void publishReleased(UUID checkoutId, UUID cancellationId, Money byCredit) {
        events.publish(new PaymentReleased(
                cancellationId, checkoutId, CreditOutcome.CREDIT, byCredit.minor(), byCredit.currency()));
    }

    private void publishRefunded(RefundOrder order, Money asCredit) {
        events.publish(new PaymentRefunded(
                order.reference(),
                order.checkoutId(),
                order.orderNumber(),
                CreditOutcome.CREDIT,
                asCredit.minor(),
                asCredit.currency(),
                ""));
    }

    private static Money least(Money a, Money b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
