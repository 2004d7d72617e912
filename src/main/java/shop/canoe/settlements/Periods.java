package shop.canoe.settlements;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** Closes periods: pays out what is payable, and lists on a statement what is on none. Each seller in a transaction of his own. */
@ApplicationScoped
@Transactional
class Periods {
    @Inject
    StatementRepository statements;

    @Inject
    BookRepository books;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Those who may have something to close. */
    Collection<UUID> sellers() {
        return books.sellers();
    }

    /** Closes unless it was closed this week already, which begins on Monday, 00:00 UTC. */
    void closeWeek(UUID seller) {
        var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (statements.lockPeriod(seller).isBefore(monday.atStartOfDay().toInstant(ZoneOffset.UTC))) close(seller);
    }

    /** Closes now; nothing happens if nothing has since the last time. */
    void closeNow(UUID seller) {
        statements.lockPeriod(seller);
        close(seller);
    }

    private void close(UUID seller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var currency : currencies(seller)) {
            payOut(seller, currency);
            var entries = books.open(seller, currency);
            if (!entries.isEmpty()) statements.add(statement(seller, currency, entries, now));
        }
        statements.setClosed(seller, now);
    }

    private Statement statement(UUID seller, String currency, List<BookEntry> entries, Instant now) {
        var last = statements.last(seller, currency);
        return Statement.close(
                seller,
                last.map(Statement::number).orElse(0) + 1,
                last.map(Statement::closing).orElse(Money.zero(currency)),
                entries,
                now);
    }

    /** What he owes is carried over. */
    private void payOut(UUID seller, String currency) {
        var account = LedgerAccount.payable(seller);
        books.balanceOf(account).stream()
                .filter(balance -> balance.currency().equals(currency))
                .map(Money::negate)
                .filter(Money::isPositive)
                .forEach(payable -> ledger.book(Journal.memo(
                        JournalKind.PAYOUT,
                        Ids.next(clock.instant()).toString(),
                        List.of(
                                Posting.debit(account, Part.MONEY, payable),
                                Posting.credit(LedgerAccount.BANK, Part.MONEY, payable)))));
    }

    private Collection<String> currencies(UUID seller) {
        return Stream.of(LedgerAccount.reserve(seller), LedgerAccount.payable(seller))
                .flatMap(account -> books.balanceOf(account).stream())
                .map(Money::currency)
                .collect(toSet());
    }
}
