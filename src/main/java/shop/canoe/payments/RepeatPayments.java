package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * Payments of parcels whose first payment was refused. Such a payment is known by its shipment where others are by their
 * checkout: {@link PaymentService} starts, asks, cancels and drops it; {@link RepeatSettled} tells how it ended.
 */
@ApplicationScoped
@Transactional
public class RepeatPayments {
    @Inject
    PaymentBooks payments;

    @Inject
    MoveBooks moves;

    @Inject
    CreditOutcome credits;

    /**
     * Writes down that a parcel is to be paid again; doing it twice does it once. Who asks for one parcel takes turns.
     *
     * @throws PaymentLockedException for a while after too many cards were declined
     */
    public void prepare(UUID shipmentId, UUID checkoutId, Money share, Payer payer) {
        payments.prepareRepeat(shipmentId, checkoutId, share, payer);
    }

    /**
     * Takes the share of a parcel that is authorised again: {@link PaymentCaptured} or {@link CaptureRefused} tells. While it
     * is being taken, or was, this changes nothing.
     */
    public void capture(UUID shipmentId, String orderNumber, Money share) {
        moves.captureRepeat(shipmentId, orderNumber, share);
    }

    /** The checkout's own payment gives up what the parcel's has taken in its place. Once. */
    public void replace(UUID shipmentId, UUID checkoutId, String orderNumber, Money share) {
        moves.release(checkoutId, shipmentId, orderNumber, share);
    }

    /**
     * No gateway will take the share of a parcel any more: the checkout's payment gives it up, and what credit has paid of
     * the parcel counts without it. Once.
     */
    public void giveUp(UUID shipmentId, UUID checkoutId, String orderNumber, Money share) {
        moves.release(checkoutId, shipmentId, orderNumber, share);
        credits.tellTaken(checkoutId, shipmentId, orderNumber, share.currency());
    }
}
