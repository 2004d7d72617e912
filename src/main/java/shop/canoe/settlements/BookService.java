package shop.canoe.settlements;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** The books as the operator sees them: balances, journals, adjustments; and the closing of periods. */
@ApplicationScoped
@Transactional
public class BookService {
    private static final int JOURNALS = 50;
    private static final int LONGEST = 500;

    @Inject
    BookRepository books;

    @Inject
    Ledger ledger;

    @Inject
    LedgerConnections connections;

    @Inject
    Periods periods;

    @Inject
    Transactions transactions;

    /** All accounts by code; in each currency debit and credit are the same in total. */
    public List<AccountBalance> balances() {
        return books.balances();
    }

    /**
     * The newest fifty journals with all their postings.
     *
     * @param text an order number, the beginning of a reference, a kind or an account; empty for all
     */
    public List<List<BookEntry>> journals(String text) {
        return List.copyOf(books.search(text.strip(), JOURNALS).stream()
                .collect(groupingBy(BookEntry::journalId, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Whether the database itself refuses to change what was booked. */
    public boolean isGuarded() {
        return connections.isGuarded();
    }

    /**
     * Books an amount from one account to another, with the reason. What is booked is never changed: a mistake is booked back.
     *
     * @throws InvalidException on debit, credit, amount and reason
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void adjust(Adjustment command, SignedIn who) {
        who.require(Role.OPERATOR);
        check(command);
        ledger.book(new Journal(
                JournalKind.ADJUSTMENT,
                command.id().toString(),
                Optional.empty(),
                command.reason().strip(),
                List.of(
                        Posting.debit(new LedgerAccount(command.debit()), Part.MONEY, command.amount()),
                        Posting.credit(new LedgerAccount(command.credit()), Part.MONEY, command.amount()))));
    }

    /**
     * Closes the period of every seller now and pays out what is payable. Each is locked meanwhile, and what is paid out is not
     * payable any more: asked twice, the second finds nothing to do.
     *
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void closePeriods(SignedIn who) {
        who.require(Role.OPERATOR);
        transactions
                .inNew(periods::sellers)
                .forEach(seller -> Transactions.retrying(() -> transactions.<Object>inNew(() -> {
                    periods.closeNow(seller);
                    return "";
                })));
    }

    private static void check(Adjustment command) {
        var problems = new ArrayList<Problem>();
        if (!LedgerAccount.isCode(command.debit())) problems.add(Problem.of("debit", "settlements.account"));
        if (!LedgerAccount.isCode(command.credit()) || command.credit().equals(command.debit()))
            problems.add(Problem.of("credit", "settlements.account"));
        if (!command.amount().isPositive()) problems.add(Problem.of("amount", "settlements.amount"));
        if (command.reason().isBlank() || command.reason().length() > LONGEST)
            problems.add(Problem.of("reason", "settlements.reason", LONGEST));
        InvalidException.throwIfAny(problems);
    }
}
