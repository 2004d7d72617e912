package shop.canoe.payments;

import java.util.UUID;

/**
 * A gateway refuses for good to give money back; {@link RefundDesk} lists it until somebody has seen to it.
 *
 * @param reference what it was to be given back for, e.g. a return
 */
public record RefundRefused(UUID reference, UUID checkoutId, String orderNumber, long minor, String currency) {}
