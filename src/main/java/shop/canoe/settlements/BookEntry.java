package shop.canoe.settlements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A posting with what its journal says of it.
 *
 * @param lineNo its place in the journal, from 0
 * @param reference what the journal was booked for
 * @param orderNumber null if it is about no order
 * @param words why, if a person booked it; else empty
 * @param amount debit is positive, credit negative
 */
public record BookEntry(
        UUID journalId,
        int lineNo,
        JournalKind kind,
        String reference,
        @Nullable String orderNumber,
        String words,
        Instant bookedAt,
        String account,
        Part part,
        Money amount) {

    /** For queries. */
    public BookEntry(
            UUID journalId,
            int lineNo,
            JournalKind kind,
            String reference,
            @Nullable String orderNumber,
            String words,
            Instant bookedAt,
            String account,
            Part part,
            long amountMinor,
            String currency) {
        this(
                journalId,
                lineNo,
                kind,
                reference,
                orderNumber,
                words,
                bookedAt,
                account,
                part,
                new Money(amountMinor, currency));
    }
}
