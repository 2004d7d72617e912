package shop.canoe.credit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * What an order is paid with, of one credit.
 *
 * @param codeEnd of a gift card's code; null for store credit
 * @param amount when the order was placed
 */
public record HeldCredit(UUID id, @Nullable String codeEnd, Money amount) {
    /** For queries. */
    public HeldCredit(UUID id, @Nullable String codeEnd, long minor, String currency) {
        this(id, codeEnd, new Money(minor, currency));
    }
}
