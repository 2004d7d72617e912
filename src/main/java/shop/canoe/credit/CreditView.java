package shop.canoe.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A gift card, or an account's store credit.
 *
 * @param codeEnd the last four characters of a gift card's code; null for store credit
 * @param balance what can be spent now; what is held for orders is not in it
 * @param endsOn the last day on which it can be spent; null if it does not end
 */
public record CreditView(
        UUID id,
        @Nullable String codeEnd,
        Money balance,
        @Nullable LocalDate endsOn,
        boolean isBlocked) {

    /** For queries. */
    public CreditView(
            UUID id,
            @Nullable String codeEnd,
            long balanceMinor,
            String currency,
            @Nullable LocalDate endsOn,
            @Nullable Instant blockedAt) {
        this(id, codeEnd, new Money(balanceMinor, currency), endsOn, blockedAt != null);
    }

    /** Whether it has come to its end by this day. */
    public boolean hasEnded(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    /** What of it can be spent on this day, in this currency. */
    Money spendable(String currency, LocalDate today) {
        return isBlocked || hasEnded(today) || !balance.currency().equals(currency) ? Money.zero(currency) : balance;
    }
}
