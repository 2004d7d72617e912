package shop.canoe.fulfilment;

import java.time.Instant;

/**
 * What a carrier tells of a parcel. Reports come in any order, and more than once.
 *
 * @param eventId the carrier's own id of the event: the same id again changes nothing
 * @param at when it happened
 * @param place may be empty
 * @param proof who took the parcel, for DELIVERED; may be empty
 */
public record CarrierReport(String eventId, TrackingKind kind, Instant at, String place, String proof) {}
