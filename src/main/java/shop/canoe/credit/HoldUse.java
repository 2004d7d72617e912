package shop.canoe.credit;

import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * A part of what is held for a checkout.
 *
 * @param reference what for: a shipment, a cancellation or a return
 */
public record HoldUse(UUID checkoutId, UUID reference, String orderNumber, Money amount) {}
