package shop.canoe.arrears;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * A parcel whose money was refused.
 *
 * @param number of the parcel, as people read it out
 * @param refusals how often its money was refused
 * @param dueAt until when it can be paid before it is called back
 * @param closedAt when it was paid or its time was over; empty before
 * @param note how it was paid past the gateways, or why it was written off; empty otherwise
 */
public record UnpaidParcelView(
        UUID shipmentId,
        String number,
        UUID checkoutId,
        String orderNumber,
        UUID sellerId,
        Money amount,
        ParcelState state,
        int refusals,
        Instant refusedAt,
        Instant dueAt,
        Optional<Instant> closedAt,
        Optional<String> note) {}
