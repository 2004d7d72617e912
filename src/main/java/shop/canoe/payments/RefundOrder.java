package shop.canoe.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * Asks for captured money to be given back.
 *
 * @param reference what for, e.g. a return; the same reference is refunded once
 * @param orderNumber whose captured money it is
 * @param shipments in which the goods went out, those that cost something: nothing is given back before they are paid
 * @param asCredit as store credit of the account; a guest gets a gift card by mail
 */
public record RefundOrder(
        UUID reference,
        UUID checkoutId,
        String orderNumber,
        List<UUID> shipments,
        Money amount,
        boolean asCredit,
        Optional<UUID> accountId) {

    /** The same for a part of the amount. */
    RefundOrder of(Money part) {
        return new RefundOrder(reference, checkoutId, orderNumber, shipments, part, asCredit, accountId);
    }
}
