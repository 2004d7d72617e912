package shop.canoe.fulfilment;

/** What a carrier can tell of a parcel. */
public enum TrackingKind {
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    FAILED_ATTEMPT,
    DELIVERED
}
