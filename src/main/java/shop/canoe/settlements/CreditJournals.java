package shop.canoe.settlements;

import static shop.canoe.settlements.Part.MONEY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shop.canoe.credit.CreditExpired;
import shop.canoe.credit.CreditIssued;
import shop.canoe.credit.IssueReason;
import shop.canoe.kernel.Money;

/**
 * Books what the shop comes to owe as credit, and does not owe any more. That orders are paid with it, and money is given back
 * as credit, {@link Bookkeeper} books as captures and refunds of a gateway called credit.
 */
@ApplicationScoped
class CreditJournals {
    @Inject
    Ledger ledger;

    /** What was sold came to the bank; a present is a cost of the shop. */
    void issued(CreditIssued event) {
        var owed = new Money(event.minor(), event.currency());
        var from =
                IssueReason.valueOf(event.reason()) == IssueReason.SOLD ? LedgerAccount.BANK : LedgerAccount.GOODWILL;
        ledger.book(Journal.memo(
                JournalKind.CREDIT_ISSUE,
                event.issueId().toString(),
                List.of(Posting.debit(from, MONEY, owed), Posting.credit(LedgerAccount.STORE_CREDIT, MONEY, owed))));
    }

    void expired(CreditExpired event) {
        var rest = new Money(event.minor(), event.currency());
        ledger.book(Journal.memo(
                JournalKind.CREDIT_EXPIRY,
                event.movementId().toString(),
                List.of(
                        Posting.debit(LedgerAccount.STORE_CREDIT, MONEY, rest),
                        Posting.credit(LedgerAccount.EXPIRED_CREDIT, MONEY, rest))));
    }
}
