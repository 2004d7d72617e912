package shop.canoe.arrears;

import java.util.UUID;

/**
 * The operator has settled a parcel that arrived unpaid. Told once per parcel.
 *
 * @param state PAID_OTHERWISE or WRITTEN_OFF
 * @param minor what no gateway and no credit has paid of it
 * @param note how it was paid, or why it is given up
 */
public record ParcelSettled(
        UUID shipmentId,
        UUID checkoutId,
        String orderNumber,
        ParcelState state,
        long minor,
        String currency,
        String note) {}
