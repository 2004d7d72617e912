package shop.canoe.payments;

import java.util.UUID;

/** The second payment of a parcel whose first was refused is decided: authorised or declined. */
public record RepeatSettled(UUID shipmentId, boolean authorised) {}
