package shop.canoe.payments;

import java.util.UUID;

/**
 * Money that was authorised is not wanted any more, all of it or a cancelled part. Published once per reference.
 *
 * @param reference the cancellation, or the attempt whose whole authorisation was given up
 */
public record PaymentReleased(UUID reference, UUID checkoutId, String gateway, long minor, String currency) {}
