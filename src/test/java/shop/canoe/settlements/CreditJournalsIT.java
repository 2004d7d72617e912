package shop.canoe.settlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static shop.canoe.settlements.Sold.CHECKOUT;
import static shop.canoe.settlements.Sold.SOL;
import static shop.canoe.settlements.Sold.SOLS;
import static shop.canoe.settlements.Sold.SOLS_PARCEL;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.credit.CreditExpired;
import shop.canoe.credit.CreditIssued;
import shop.canoe.kernel.Money;
import shop.canoe.payments.PaymentAuthorised;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentRefunded;
import shop.canoe.testing.RaceDatabase;

/** Gift cards in the books, on a real database: Sol's parcel of 70.77, 50.00 of it paid with a gift card. */
class CreditJournalsIT {
    private static final UUID LAMP = new UUID(7, 21);
    private static final UUID ISSUE = new UUID(9, 1);

    private final RaceDatabase database = RaceDatabase.start();
    private final Books books = new Books(database, Sold.fixture());
    private final CreditJournals credit = new CreditJournals();

    @BeforeEach
    void sell() {
        books.sell();
        books.sold.takeBack(LAMP, SOLS, 0, 1);
        credit.ledger = books.ledger;
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("settlements")).isEmpty();
        database.close();
    }

    @Test
    void whatWasSoldIsAtTheBankAndOwed() {
        issue("SOLD");
        issue("SOLD");

        assertThat(books.balances()).containsOnly(entry("bank", eur(5000)), entry("store_credit", eur(-5000)));
    }

    @Test
    void aPresentIsACost() {
        issue("GOODWILL");

        assertThat(books.balances()).containsOnly(entry("goodwill", eur(5000)), entry("store_credit", eur(-5000)));
    }

    @Test
    void whatEndsIsNotOwedAnyMore() {
        issue("SOLD");
        for (int again = 0; again < 2; again++)
            database.inTransaction(() -> credit.expired(new CreditExpired(new UUID(9, 2), 5000, "EUR")));

        assertThat(books.balances()).containsOnly(entry("bank", eur(5000)), entry("expired_credit", eur(-5000)));
    }

    @Test
    void theSellerGetsTheSameHoweverTheParcelIsPaid() {
        issue("SOLD");
        pay();

        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(6105), eur(0)));
        assertThat(books.balances())
                .containsEntry("gateway:sandbox", eur(2077))
                .containsEntry("bank", eur(5000))
                .doesNotContainKeys("store_credit", "customers", "memo_authorised:credit", "memo_authorised:sandbox");
    }

    @Test
    void aRefundGoesToBothAndAnInsteadOfMoneyToCreditToo() {
        issue("SOLD");
        pay();
        books.settle(LAMP);
        long all = books.sold.returns.get(LAMP).share().total().minor();
        refund("sandbox", 2077);
        refund("credit", all - 2077 - 100);
        refund("credit-instead", 100);

        assertThat(books.balances())
                .containsEntry("store_credit", eur(2077 - all))
                .doesNotContainKeys("customers", "gateway:sandbox");
        assertThat(books.balance(SOL).reserved()).isEqualTo(eur(6105 - 2753));
    }

    private void pay() {
        held("credit", 5000);
        held("sandbox", 2077);
        captured("credit", 5000);
        captured("sandbox", 2077);
    }

    private void issue(String reason) {
        database.inTransaction(() -> credit.issued(new CreditIssued(ISSUE, 5000, "EUR", reason)));
    }

    private void held(String gateway, long minor) {
        database.inTransaction(() ->
                books.bookkeeper.authorised(new PaymentAuthorised(UUID.randomUUID(), CHECKOUT, gateway, minor, "EUR")));
    }

    private void captured(String gateway, long minor) {
        books.capture(new PaymentCaptured(SOLS_PARCEL, CHECKOUT, SOLS, gateway, minor, "EUR"));
    }

    private void refund(String gateway, long minor) {
        database.inTransaction(
                () -> books.bookkeeper.refunded(new PaymentRefunded(LAMP, CHECKOUT, SOLS, gateway, minor, "EUR", "")));
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
