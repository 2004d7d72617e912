package shop.canoe.cart;

import java.util.UUID;
import shop.canoe.platform.error.BusinessException;

/** A gift message is longer than its card. */
public final class GiftMessageTooLongException extends BusinessException {
    private static final long serialVersionUID = 1;

    GiftMessageTooLongException(UUID line, int longest) {
        super(Kind.INVALID, "g-" + line, "cart.gift.too_long", new Object[] {longest});
    }
}
