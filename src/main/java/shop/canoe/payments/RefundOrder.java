package shop.canoe.payments;

import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * Asks for captured money to be given back.
 *
 * @param reference what for, e.g. a return; the same reference is refunded once
 * @param orderNumber whose captured money it is
 * @param asCredit as store credit of the account; a guest has none, and gets it back the way he paid
 */
public record RefundOrder(
        UUID reference,
        UUID checkoutId,
        String orderNumber,
        Money amount,
        boolean asCredit,
        Optional<UUID> accountId) {}
