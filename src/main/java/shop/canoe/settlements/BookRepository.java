package shop.canoe.settlements;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import shop.canoe.kernel.Money;

/** Reads the books. */
@ApplicationScoped
class BookRepository {
    private static final String ENTRY = """
            select new shop.canoe.settlements.BookEntry(
                p.id.journalId, p.id.lineNo, j.kind, j.reference, j.orderNumber, j.words, j.bookedAt,
                p.account, p.part, p.amountMinor, p.currency)
            """;

    @Inject
    EntityManager database;

    boolean isBooked(JournalKind kind, String reference) {
        return database.createQuery(
                                "select count(j) from JournalRow j where j.kind = :kind and j.reference = :reference",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("reference", reference)
                        .getSingleResult()
                > 0;
    }

    /** What an account holds in each currency; debit is positive. */
    List<Money> balanceOf(LedgerAccount account) {
        return database.createQuery(
                        "select sum(p.amountMinor), p.currency from PostingRow p where p.account = :account group by p.currency",
                        Object[].class)
                .setParameter("account", account.code())
                .getResultStream()
                .map(row -> new Money((long) row[0], (String) row[1]))
                .toList();
    }

    /** What it holds for one shipment. */
    List<Money> balanceOf(LedgerAccount account, UUID shipmentId) {
        return database.createQuery("""
                        select sum(p.amountMinor), p.currency from PostingRow p
                        where p.account = :account and p.shipmentId = :shipment group by p.currency
                        """, Object[].class)
                .setParameter("account", account.code())
                .setParameter("shipment", shipmentId)
                .getResultStream()
                .map(row -> new Money((long) row[0], (String) row[1]))
                .toList();
    }

    /** All accounts by code and currency. */
    List<AccountBalance> balances() {
        return database.createQuery("""
                        select p.account, p.currency, sum(case when p.amountMinor > 0 then p.amountMinor else 0 end),
                            sum(case when p.amountMinor < 0 then p.amountMinor else 0 end)
                        from PostingRow p group by p.account, p.currency order by p.account, p.currency
                        """, Object[].class)
                .getResultStream()
                .map(row -> new AccountBalance(
                        (String) row[0],
                        new Money((long) row[2], (String) row[1]),
                        new Money((long) row[3], (String) row[1]).negate()))
                .toList();
    }

    /** Sellers who have accounts. */
    Collection<UUID> sellers() {
        return database.createQuery(
                        "select distinct p.account from PostingRow p where p.account like 'seller!_%' escape '!'",
                        String.class)
                .getResultStream()
                .map(account -> UUID.fromString(account.substring(account.indexOf(':') + 1)))
                .collect(toCollection(TreeSet::new));
    }

    /** What happened on a seller's accounts and is on no statement yet, in the order it was booked. */
    List<BookEntry> open(UUID seller, String currency) {
        return database.createQuery(ENTRY + """
                        from PostingRow p join JournalRow j on j.id = p.id.journalId
                        where p.account in :accounts and p.currency = :currency and not exists (
                            select 1 from Statement s join s.lines l
                            where l.journalId = p.id.journalId and l.lineNo = p.id.lineNo)
                        order by j.bookedAt, j.id, p.id.lineNo
                        """, BookEntry.class)
                .setParameter("accounts", accounts(seller))
                .setParameter("currency", currency)
                .getResultList();
    }

    /** What a statement lists, in its order. */
    List<BookEntry> of(Statement statement) {
        return database.createQuery(ENTRY + """
                        from Statement s join s.lines l
                        join PostingRow p on p.id.journalId = l.journalId and p.id.lineNo = l.lineNo
                        join JournalRow j on j.id = p.id.journalId
                        where s.id = :statement order by index(l)
                        """, BookEntry.class)
                .setParameter("statement", statement.id())
                .getResultList();
    }

    /** The newest journals, whole, in which the text stands as order number, reference, kind or account; all if it is empty. */
    List<BookEntry> search(String text, int limit) {
        var journals = database.createQuery("""
                        select j.id from JournalRow j
                        where :text = '' or j.orderNumber = :text or j.reference like :start or cast(j.kind as String) = :text
                            or exists (select 1 from PostingRow p where p.id.journalId = j.id and p.account = :text)
                        order by j.bookedAt desc, j.id desc
                        """, UUID.class)
                .setParameter("text", text)
                .setParameter("start", text + "%")
                .setMaxResults(limit)
                .getResultList();
        if (journals.isEmpty()) return List.of();
        return database.createQuery(ENTRY + """
                        from PostingRow p join JournalRow j on j.id = p.id.journalId where j.id in :journals
                        order by j.bookedAt desc, j.id desc, p.id.lineNo
                        """, BookEntry.class)
                .setParameter("journals", journals)
                .getResultList();
    }

    private static List<String> accounts(UUID seller) {
        return List.of(
                LedgerAccount.reserve(seller).code(),
                LedgerAccount.payable(seller).code());
    }
}
