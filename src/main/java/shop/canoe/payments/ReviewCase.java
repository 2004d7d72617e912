package shop.canoe.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A payment that is authorised and waits for the operator's yes or no.
 *
 * @param reasons why, with what was counted
 */
public record ReviewCase(
        UUID paymentId,
        UUID checkoutId,
        Money amount,
        String gateway,
        @Nullable String brand,
        @Nullable String last4,
        Instant since,
        List<Reason> reasons) {

    /** @param rule {@code ACCOUNT}, {@code EMAIL}, {@code ADDRESS} or {@code CARD} */
    public record Reason(String rule, int counted) {}
}
