package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;

/** Takes down what is told of parcels, each report in a transaction of its own. Call it outside any transaction. */
@ApplicationScoped
public class CarrierReports {
    @Inject
    ShipmentService shipments;

    /** @throws shop.canoe.platform.error.NotFoundException if the carrier has no such parcel of ours */
    public void take(String carrier, String trackingNumber, CarrierReport report) {
        Transactions.retrying(() -> {
            shipments.report(carrier, trackingNumber, report);
            return report;
        });
    }

    /**
     * What a seller tells of a parcel he brings himself.
     *
     * @throws shop.canoe.platform.error.NotFoundException if it is not this seller's
     * @throws NotOwnParcelException if a carrier brings it
     */
    public void take(SellerId seller, UUID shipmentId, CarrierReport report) {
        Transactions.retrying(() -> {
            shipments.report(seller, shipmentId, report);
            return report;
        });
    }
}
