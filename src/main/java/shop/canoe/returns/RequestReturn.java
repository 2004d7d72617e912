package shop.canoe.returns;

import java.util.Optional;
import java.util.UUID;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.WantedUnits;

/**
 * Asks to send something back.
 *
 * @param text the customer's own words; may be empty
 * @param photo id of a picture that {@link ReturnPhotos} keeps
 */
public record RequestReturn(
        OrderHolder holder,
        String orderNumber,
        WantedUnits wanted,
        ReturnReason reason,
        String text,
        Optional<UUID> photo,
        ReturnOutcome outcome) {}
