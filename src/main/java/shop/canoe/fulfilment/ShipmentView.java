package shop.canoe.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.sellers.SellerId;

/**
 * A shipment: one seller's parcel with units of one order.
 *
 * @param number people read it out, e.g. {@code 7K2F-9Q4D-1/2}: the order's second parcel
 * @param share what the units cost; with the delivery in the order's first shipment
 * @param isOwn whether the seller brings it himself
 * @param heldAt since when it should not go on, because its money was refused; empty when it may
 * @param isRecalled it was taken out of the way to the customer, because nobody paid for it
 * @param events of the carrier, by the carrier's time, oldest first
 */
public record ShipmentView(
        UUID id,
        String number,
        UUID checkoutId,
        String orderNumber,
        SellerId sellerId,
        List<OrderUnits> units,
        OrderShare share,
        boolean isOwn,
        String carrier,
        String trackingNumber,
        Instant dispatchedAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> heldAt,
        boolean isRecalled,
        List<Event> events) {

    /**
     * What the carrier told.
     *
     * @param proof who took the parcel, for DELIVERED; may be empty
     */
    public record Event(TrackingKind kind, String place, String proof, Instant at) {}

    public boolean isDelivered() {
        return deliveredAt.isPresent();
    }

    public boolean isHeld() {
        return heldAt.isPresent() && !isRecalled;
    }

    /** Whether it is on its way to the customer. */
    public boolean isUnderWay() {
        return !isDelivered() && !isRecalled;
    }

    /** Who took it, as the carrier says; empty if it does not, or the parcel has not arrived. */
    public String proof() {
        return events.stream()
                .filter(event -> event.kind() == TrackingKind.DELIVERED)
                .map(Event::proof)
                .findFirst()
                .orElse("");
    }
}
