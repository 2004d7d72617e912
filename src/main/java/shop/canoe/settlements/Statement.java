package shop.canoe.settlements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** A closed period of one seller in one currency. Written once; names the postings it lists and holds none of their amounts. */
@Entity
@Table(name = "settlements_statement")
class Statement {
    @Id
    private UUID id;

    @Column
    private UUID sellerId;

    @Column
    private int number;

    @Column
    private long openingMinor;

    @Column
    private long closingMinor;

    @Column
    private long paidMinor;

    @Column
    private String currency;

    @Column
    private String hash;

    @Column
    private Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "settlements_statement_line", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "position")
    private List<Line> lines = new ArrayList<>();

    /** A posting, by its place in the books. */
    @Embeddable
    record Line(UUID journalId, int lineNo) {
        static Line of(BookEntry entry) {
            return new Line(entry.journalId(), entry.lineNo());
        }
    }

    /** For JPA. */
    protected Statement() {}

    /** @param entries what happened since the last one, in order */
    static Statement close(UUID sellerId, int number, Money opening, List<BookEntry> entries, Instant now) {
        var statement = new Statement();
        statement.id = Ids.next(now);
        statement.sellerId = sellerId;
        statement.number = number;
        statement.openingMinor = opening.minor();
        statement.currency = opening.currency();
        statement.closedAt = now;
        entries.stream().map(Line::of).forEach(statement.lines::add);
        var view = statement.toView(entries);
        statement.closingMinor = view.closing().minor();
        statement.paidMinor = view.paid().minor();
        statement.hash = StatementText.hash(view);
        return statement;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    Money closing() {
        return new Money(closingMinor, currency);
    }

    /** @param entries the postings it names, in its order */
    StatementView toView(List<BookEntry> entries) {
        return StatementView.of(id, sellerId, number, closedAt, new Money(openingMinor, currency), entries);
    }

    StatementSummary toSummary() {
        return new StatementSummary(
                id,
                sellerId,
                number,
                closedAt,
                new Money(openingMinor, currency),
                closing(),
                new Money(paidMinor, currency),
                hash);
    }
}
