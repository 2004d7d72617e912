package shop.canoe.payments;

import java.util.UUID;

/** A gateway has taken a shipment's share. Published once per shipment. */
public record PaymentCaptured(
        UUID shipmentId, UUID checkoutId, String orderNumber, String gateway, long minor, String currency) {}
