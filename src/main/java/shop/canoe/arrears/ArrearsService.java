package shop.canoe.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import shop.canoe.fulfilment.ShipmentArrivedException;
import shop.canoe.fulfilment.ShipmentService;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderUnits;
import shop.canoe.payments.PaymentService;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.web.ShopAddress;

/** Has parcels paid whose money was refused. No transaction is open while a gateway is spoken to. */
@ApplicationScoped
public class ArrearsService {
    private static final int LISTED = 200;

    @Inject
    ArrearsSteps steps;

    @Inject
    UnpaidParcelRepository parcels;

    @Inject
    ShipmentService shipments;

    @Inject
    OrderHistory orders;

    @Inject
    PaymentService payments;

    @Inject
    ParcelLinks links;

    @Inject
    ShopAddress shop;

    @Inject
    Transactions transactions;

    /** Where a parcel can be paid, for whoever may see its order. */
    public String path(UUID shipmentId) {
        return links.path(shipmentId);
    }

    /**
     * What there is to pay, for whoever holds the link.
     *
     * @throws NotFoundException if it is no such link
     */
    public ParcelToPay find(String shipmentId, String token) {
        var id = links.open(shipmentId, token);
        return transactions.inNew(() -> {
            var parcel = parcels.find(id)
                    .orElseThrow(() -> new NotFoundException("arrears.not_found"))
                    .toView();
            var shipment = shipments.find(id).orElseThrow();
            var order = orders.ofSeller(shipment.sellerId(), shipment.orderNumber());
            return new ParcelToPay(
                    parcel, order.sellerName(), order.words(OrderUnits.counts(shipment.units())), payments.view(id));
        });
    }

    /**
     * Opens the gateway's page for a parcel; the one that is open if there is one.
     *
     * @return its address
     * @throws NotFoundException if it is no such link
     * @throws ParcelNotPayableException if it is paid or its time is over
     * @throws shop.canoe.platform.error.BusinessException UNAVAILABLE if the gateway does not answer; CONFLICT for a while
     *     after too many cards were declined
     */
    public String pay(String shipmentId, String token) {
        var id = links.open(shipmentId, token);
        Transactions.<Object>retrying(() -> {
            steps.prepare(id);
            return "";
        });
        return payments.start(id, shop.of(links.path(id) + "/return"));
    }

    /**
     * The shopper has come back from the gateway's page: asks how it ended, and takes what is authorised.
     *
     * @return where the shopper goes on
     * @throws NotFoundException if it is no such link
     */
    public String returned(String shipmentId, String token) {
        var id = links.open(shipmentId, token);
        if (payments.view(id).isPresent()) payments.resolve(id);
        Transactions.<Object>retrying(() -> {
            steps.settle(id);
            return "";
        });
        return links.path(id);
    }

    /** For the operator: those nobody has paid first, then the newest; at most {@value #LISTED}. */
    public List<UnpaidParcelView> list() {
        return transactions.inNew(
                () -> parcels.list(LISTED).stream().map(UnpaidParcel::toView).toList());
    }

    /** Ends the time of parcels nobody has paid. A page somebody may still pay on is closed first. Run by a job. */
    void endDue() {
        for (var id : Transactions.retrying(steps::due)) {
            if (payments.view(id).isPresent()) payments.cancel(id);
            end(id);
        }
    }

    private void end(UUID id) {
        try {
            Transactions.<Object>retrying(() -> {
                steps.end(id);
                return "";
            });
        } catch (ShipmentArrivedException e) {
            Transactions.<Object>retrying(() -> {
                steps.arrived(id);
                return "";
            });
        }
    }
}
