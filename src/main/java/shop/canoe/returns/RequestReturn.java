package shop.canoe.returns;

import java.nio.file.Path;
import java.util.Optional;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.WantedUnits;

/**
 * Asks to send something back.
 *
 * @param text the customer's own words; may be empty
 * @param photo the file that was sent along; read before {@link ReturnService#request} returns
 */
public record RequestReturn(
        OrderHolder holder,
        String orderNumber,
        WantedUnits wanted,
        ReturnReason reason,
        String text,
        Optional<Path> photo,
        ReturnOutcome outcome) {}
