package shop.canoe.returns;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.orders.OrderHolder;

/**
 * Asks to send something back.
 *
 * @param units how many by line number
 * @param text the customer's own words; may be empty
 * @param photo id of a picture that {@link ReturnPhotos} keeps
 */
public record RequestReturn(
        OrderHolder holder,
        String orderNumber,
        Map<Integer, Integer> units,
        ReturnReason reason,
        String text,
        Optional<UUID> photo,
        ReturnOutcome outcome) {}
