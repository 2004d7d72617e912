package shop.canoe.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A gift card as the operator sees it.
 *
 * @param issued what it was issued with; null for one that a refund became
 * @param note why it was issued; empty for one that a refund became
 */
public record GiftCardRow(CreditView card, @Nullable Money issued, String note, Instant madeAt) {
    /** For queries. */
    public GiftCardRow(
            UUID id,
            String codeEnd,
            long balanceMinor,
            String currency,
            @Nullable LocalDate endsOn,
            @Nullable Instant blockedAt,
            @Nullable Long issuedMinor,
            @Nullable String note,
            Instant madeAt) {
        this(
                new CreditView(id, codeEnd, balanceMinor, currency, endsOn, blockedAt),
                issuedMinor == null ? null : new Money(issuedMinor, currency),
                note == null ? "" : note,
                madeAt);
    }
}
