package shop.canoe.settlements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A closed period of a seller: what happened to his money, in order. Amounts are the seller's: what he gets is positive.
 *
 * @param opening what he had at the beginning, reserve included; below zero if he owed
 * @param closing the same at the end
 * @param paid what was paid out
 */
public record StatementView(
        UUID id,
        UUID sellerId,
        int number,
        Instant closedAt,
        Money opening,
        Money closing,
        Money paid,
        List<Line> lines) {

    /**
     * One posting on an account of the seller.
     *
     * @param payable whether it changes what is payable; else the reserve
     * @param orderNumber null if it is about no order
     * @param words why, if a person booked it; else empty
     * @param balance what he has after it, reserve included
     */
    public record Line(
            Instant bookedAt,
            JournalKind kind,
            @Nullable String orderNumber,
            boolean payable,
            Part part,
            String words,
            Money amount,
            Money balance) {}

    static StatementView of(
            UUID id, UUID sellerId, int number, Instant closedAt, Money opening, List<BookEntry> entries) {
        var payable = LedgerAccount.payable(sellerId).code();
        var lines = new ArrayList<Line>();
        var balance = opening;
        var paid = Money.zero(opening.currency());
        for (var entry : entries) {
            balance = balance.minus(entry.amount());
            if (entry.kind() == JournalKind.PAYOUT) paid = paid.plus(entry.amount());
            lines.add(new Line(
                    entry.bookedAt(),
                    entry.kind(),
                    entry.orderNumber(),
                    entry.account().equals(payable),
                    entry.part(),
                    entry.words(),
                    entry.amount().negate(),
                    balance));
        }
        return new StatementView(id, sellerId, number, closedAt, opening, balance, paid, List.copyOf(lines));
    }
}
