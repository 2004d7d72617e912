package shop.canoe.payments;

import java.util.UUID;

/** A payment was authorised or declined, seen by whoever asked the gateway first. */
public record PaymentSettled(UUID checkoutId, boolean authorised) {}
