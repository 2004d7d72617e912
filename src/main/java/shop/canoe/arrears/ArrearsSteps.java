package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.credit.CreditHolds;
import shop.canoe.fulfilment.ShipmentHolds;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderHistory;
import shop.canoe.payments.CaptureRefused;
import shop.canoe.payments.Payer;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentService;
import shop.canoe.payments.PaymentStatus;
import shop.canoe.payments.PaymentView;
import shop.canoe.payments.RepeatPayments;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.text.Messages;

/** The transactions of an unpaid parcel. Each locks its row first, then its payment or its shipment and order. */
@ApplicationScoped
@Transactional
class ArrearsSteps {
    private static final int BATCH = 50;

    @Inject
    UnpaidParcelRepository parcels;

    @Inject
    ShipmentService shipments;

    @Inject
    ShipmentHolds holds;

    @Inject
    OrderHistory orders;

    @Inject
    PaymentService payments;

    @Inject
    CreditHolds credits;

    @Inject
    RepeatPayments repeats;

    @Inject
    ArrearsMail mail;

    @Inject
    ArrearsSettings settings;

    @Inject
    Messages messages;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Holds the parcel and asks the shopper to pay it again; a try that is known to be refused changes nothing. */
    void refused(CaptureRefused event) {
        var known = parcels.lock(event.shipmentId());
        if (known.isPresent()) refusedAgain(known.get(), event);
        else refusedFirst(event);
    }

    private void refusedFirst(CaptureRefused event) {
        var now = clock.instant();
        var shipment = shipments.find(event.shipmentId()).orElseThrow();
        if (!parcels.add(shipment, toPay(shipment), event.capture(), now, now.plus(settings.time()))) return;
        holds.hold(event.shipmentId());
        mail.refused(shipment, toPay(shipment), event.capture(), now.plus(settings.time()));
    }

    /** What gift card and store credit have not paid of it. */
    private Money toPay(ShipmentView shipment) {
        var share = shipment.share().total();
        return share.minus(credits.taken(shipment.id(), share.currency()));
    }

    /** The other card, too: what it holds is given up, and the time goes on. */
    private void refusedAgain(UnpaidParcel parcel, CaptureRefused event) {
        if (!parcel.refusedAgain(event.capture())) return;
        payments.drop(parcel.shipmentId());
        var shipment = shipments.find(parcel.shipmentId()).orElseThrow();
        mail.refused(shipment, parcel.share(), event.capture(), parcel.toView().dueAt());
    }

    /** @throws ParcelNotPayableException if it is paid or its time is over */
    void prepare(UUID shipmentId) {
        var parcel = parcels.lock(shipmentId).orElseThrow(() -> new ParcelNotPayableException(""));
        var view = parcel.toView();
        if (!parcel.state().isPayable() || parcel.isOverdue(clock.instant()))
            throw new ParcelNotPayableException(view.number());
        var shipment = shipments.find(shipmentId).orElseThrow();
        var order = orders.ofSeller(shipment.sellerId(), shipment.orderNumber());
        var payer = new Payer(Optional.empty(), order.email(), order.address());
        repeats.prepare(shipmentId, parcel.checkoutId(), parcel.share(), payer);
    }

    /** Follows what our books say of the parcel's payment: what is authorised is taken, or dropped if nothing waits for it. */
    void settle(UUID shipmentId) {
        parcels.lock(shipmentId).ifPresent(parcel -> {
            if (!isAt(parcel, PaymentStatus.AUTHORISED)) return;
            if (parcel.take()) repeats.capture(shipmentId, parcel.orderNumber(), parcel.share());
            else if (parcel.state().isGivenUp()) giveBack(parcel);
        });
    }

    private void giveBack(UnpaidParcel parcel) {
        payments.drop(parcel.shipmentId());
        mail.tooLate(shipments.find(parcel.shipmentId()).orElseThrow(), parcel.share());
    }

    /** Lets the parcel go on, and gives up what the checkout's payment still holds for it. */
    void captured(PaymentCaptured event) {
        parcels.lock(event.shipmentId())
                .filter(parcel -> parcel.paid(clock.instant()))
                .ifPresent(parcel -> {
                    holds.letGo(event.shipmentId());
                    repeats.replace(event.shipmentId(), parcel.checkoutId(), parcel.orderNumber(), parcel.share());
                });
    }

    List<UUID> due() {
        return parcels.due(clock.instant(), BATCH);
    }

    /** Nobody has paid in time: calls the parcel back, unless a payment is on its way or the parcel has arrived. */
    void end(UUID shipmentId) {
        var parcel = parcels.lock(shipmentId).orElseThrow();
        if (!parcel.isOverdue(clock.instant()) || isUnderWay(parcel)) return;
        if (holds.recall(shipmentId, messages.of("arrears.reason"))) parcel.cancelled(clock.instant());
        else parcel.arrived(clock.instant());
    }

    /** It cannot be called back any more. */
    void arrived(UUID shipmentId) {
        parcels.lock(shipmentId)
                .filter(parcel -> parcel.isOverdue(clock.instant()))
                .ifPresent(parcel -> parcel.arrived(clock.instant()));
    }

    /** @throws ParcelNotPayableException unless it arrived unpaid, or is settled like this already */
    void requireSettleable(UUID shipmentId, ParcelState to) {
        var parcel = parcels.find(shipmentId).orElseThrow(() -> new NotFoundException("arrears.not_found"));
        if (parcel.state() != ParcelState.ARRIVED && parcel.state() != to)
            throw new ParcelNotPayableException(parcel.toView().number());
    }

    /** Ends the arrears of a parcel past the gateways: nothing is held for it any more, and the parcel may stay where it is. */
    void settleByHand(UUID shipmentId, ParcelState to, String note, UUID operator) {
        var parcel = parcels.lock(shipmentId).orElseThrow(() -> new NotFoundException("arrears.not_found"));
        if (parcel.state() == to) return;
        var number = parcel.toView().number();
        if (isUnderWay(parcel)) throw new ParcelBeingPaidException(number);
        if (!parcel.settle(to, note, operator, clock.instant())) throw new ParcelNotPayableException(number);
        if (to == ParcelState.PAID_OTHERWISE) holds.letGo(shipmentId);
        else holds.forget(shipmentId);
        repeats.giveUp(shipmentId, parcel.checkoutId(), parcel.orderNumber(), parcel.share());
        var share = parcel.share();
        events.publish(new ParcelSettled(
                shipmentId, parcel.checkoutId(), parcel.orderNumber(), to, share.minor(), share.currency(), note));
    }

    private boolean isUnderWay(UnpaidParcel parcel) {
        return isAt(
                parcel,
                PaymentStatus.STARTED,
                PaymentStatus.UNKNOWN,
                PaymentStatus.IN_REVIEW,
                PaymentStatus.AUTHORISED);
    }

    private boolean isAt(UnpaidParcel parcel, PaymentStatus... statuses) {
        return payments.view(parcel.shipmentId())
                .map(PaymentView::status)
                .filter(List.of(statuses)::contains)
                .isPresent();
    }
}
