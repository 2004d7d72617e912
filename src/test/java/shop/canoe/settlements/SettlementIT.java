package shop.canoe.settlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static shop.canoe.settlements.Sold.SAM;
import static shop.canoe.settlements.Sold.SAMS;
import static shop.canoe.settlements.Sold.SAMS_PARCEL;
import static shop.canoe.settlements.Sold.SOL;
import static shop.canoe.settlements.Sold.SOLS;
import static shop.canoe.settlements.Sold.SOLS_PARCEL;
import static shop.canoe.settlements.Sold.eur;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.arrears.ParcelSettled;
import shop.canoe.arrears.ParcelState;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.payments.PaymentAuthorised;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentReleased;
import shop.canoe.returns.ReturnSettled;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** Sellers' money to the cent, on a real database. */
class SettlementIT {
    private static final UUID FIRST_LAMP = new UUID(7, 21);
    private static final UUID SECOND_LAMP = new UUID(7, 22);
    private static final String COUPONS_ORDER = "7K2F-9Q4D-6";

    private final RaceDatabase database = RaceDatabase.start();
    private final Books books = new Books(database, Sold.fixture());

    @BeforeEach
    void sell() {
        books.sell();
        books.sold.takeBack(FIRST_LAMP, SOLS, 0, 1);
        books.sold.takeBack(SECOND_LAMP, SOLS, 1, 2);
    }

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("settlements")).isEmpty();
        database.close();
    }

    @Test
    void aSaleIsSharedAmongSellersShopAndTax() {
        books.capture(SOLS_PARCEL);
        books.capture(SAMS_PARCEL);

        assertThat(books.balances())
                .containsOnly(
                        entry("gateway:sandbox", eur(10478)),
                        entry("seller_reserve:" + SOL, eur(-6105)),
                        entry("seller_reserve:" + SAM, eur(-2891)),
                        entry("commission", eur(-1235)),
                        entry("commission_tax", eur(-247)),
                        entry("memo_authorisations", eur(10478)),
                        entry("memo_authorised:sandbox", eur(-10478)));
    }

    @Test
    void moneyThatIsOfNoShipmentIsNotBooked() {
        var stray = new PaymentCaptured(new UUID(7, 15), Sold.CHECKOUT, SOLS, "sandbox", 1, "EUR");

        assertThatThrownBy(() -> books.capture(stray)).hasMessageContaining("no shipment");
        assertThat(books.balances()).isEmpty();
    }

    @Test
    void aParcelThatWasPaidPastTheGatewaysIsASaleWhoseMoneyTheBankHas() {
        settle(ParcelState.PAID_OTHERWISE);
        settle(ParcelState.PAID_OTHERWISE);

        assertThat(books.balances())
                .containsOnly(
                        entry("bank", eur(7077)),
                        entry("seller_reserve:" + SOL, eur(-6105)),
                        entry("commission", eur(-810)),
                        entry("commission_tax", eur(-162)));
    }

    @Test
    void aParcelThatNobodyPaysIsBorneByTheShopAndNotByItsSeller() {
        settle(ParcelState.WRITTEN_OFF);
        settle(ParcelState.WRITTEN_OFF);

        assertThat(books.balances())
                .containsOnly(
                        entry("bad_debts", eur(7077)),
                        entry("seller_reserve:" + SOL, eur(-6105)),
                        entry("commission", eur(-810)),
                        entry("commission_tax", eur(-162)));
    }

    private void settle(ParcelState state) {
        var parcel = new ParcelSettled(SOLS_PARCEL, Sold.CHECKOUT, SOLS, state, 7077, "EUR", "a transfer");
        database.inTransaction(() -> books.bookkeeper.settled(parcel));
    }

    @Test
    void nothingIsPayableBeforeTheReserveEnds() {
        books.capture(SOLS_PARCEL);
        books.deliver(SOLS_PARCEL);
        books.pass(Duration.ofDays(7).minusSeconds(1));
        books.release();
        books.close(SOL);

        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(6105), eur(0)));
    }

    @Test
    void whatLeftTheReserveIsPaidOut() {
        payOutSol();

        assertThat(books.balance(SOL).total()).isEqualTo(eur(0));
        assertThat(books.balances()).containsEntry("bank", eur(-6105));
        assertThat(statements().get(0).paid()).isEqualTo(eur(6105));
    }

    @Test
    void returnsAfterAPayoutAreCarriedOver() {
        payOutSol();
        books.refund(FIRST_LAMP);
        assertThat(books.balance(SOL).payable()).isEqualTo(eur(-2753));
        books.refund(SECOND_LAMP);
        books.close(SOL);
        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(0), eur(-5506)));

        books.sold.orders.add(Sold.order("7K2F-9Q4D-3", SOL, 1, 10000, 2000, 0, 0));
        var parcel = new UUID(7, 13);
        books.sold.send(parcel, "7K2F-9Q4D-3", 0, 1);
        books.capture(parcel);
        books.close(SOL);

        assertThat(statements())
                .extracting(StatementSummary::opening, StatementSummary::closing)
                .containsExactly(
                        tuple(eur(-5506), eur(-5506 + 12000 - 1800)), tuple(eur(0), eur(-5506)), tuple(eur(0), eur(0)));
    }

    @Test
    void returnsBeforeAPayoutLeaveTheDelivery() {
        books.capture(SOLS_PARCEL);
        books.refund(FIRST_LAMP);
        books.refund(SECOND_LAMP);

        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(599), eur(0)));
        assertThat(books.balances()).doesNotContainKeys("commission", "commission_tax", "customers");
    }

    @Test
    void aReturnBookedBeforeItsSaleEndsTheSame() {
        books.refund(FIRST_LAMP);
        books.capture(SOLS_PARCEL);

        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(6105 - 2753), eur(0)));
    }

    @Test
    void whatIsTakenLateGoesPastAReserveThatHasEnded() {
        books.deliver(SOLS_PARCEL);
        books.pass(Duration.ofDays(8));
        books.release();
        books.capture(SOLS_PARCEL);

        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(0), eur(6105)));
    }

    @Test
    void theSameEventTwiceIsBookedOnce() {
        for (int i = 0; i < 2; i++) {
            books.capture(SOLS_PARCEL);
            books.refund(FIRST_LAMP);
            books.deliver(SOLS_PARCEL);
        }

        assertThat(books.balance(SOL).reserved()).isEqualTo(eur(6105 - 2753));
    }

    @Test
    void aShipmentMayBePaidThroughTwoGateways() {
        books.capture(new PaymentCaptured(SOLS_PARCEL, Sold.CHECKOUT, SOLS, "sandbox", 5077, "EUR"));
        books.capture(new PaymentCaptured(SOLS_PARCEL, Sold.CHECKOUT, SOLS, "credit", 2000, "EUR"));

        assertThat(books.balances())
                .containsEntry("gateway:sandbox", eur(5077))
                .containsEntry("store_credit", eur(2000))
                .containsEntry("seller_reserve:" + SOL, eur(-6105))
                .doesNotContainKey("customers");
    }

    @Test
    void aReturnThatGivesNothingBackCostsTheSellerNothing() {
        books.capture(SOLS_PARCEL);
        database.inTransaction(() -> books.bookkeeper.returned(new ReturnSettled(
                FIRST_LAMP,
                Sold.CHECKOUT,
                SOLS,
                SOL,
                List.of(new OrderUnits(0, 0, 1)),
                new OrderShare(0, 0, 0, "EUR"))));

        assertThat(books.balance(SOL).total()).isEqualTo(eur(6105));
    }

    @Test
    void whatWasHeldIsEmptyOnceTakenOrGivenUp() {
        books.bookkeeper.authorised(new PaymentAuthorised(new UUID(7, 41), Sold.CHECKOUT, "sandbox", 10478, "EUR"));
        books.capture(SOLS_PARCEL);
        books.bookkeeper.released(new PaymentReleased(new UUID(7, 42), Sold.CHECKOUT, "sandbox", 3401, "EUR"));

        assertThat(books.balances()).doesNotContainKeys("memo_authorised:sandbox", "memo_authorisations");
    }

    @Test
    void whatTheShopsOwnCouponTakesOffTheShopPaysToTheSeller() {
        sellWithShopsCoupon();

        // 59.98 less 6.00: the customer pays 70.77; 15 % of 59.98 and 20 % of that are the shop's.
        assertThat(books.balances())
                .containsOnly(
                        entry("gateway:sandbox", eur(7077)),
                        entry("coupons", eur(600)),
                        entry("seller_reserve:" + SOL, eur(-(7077 + 600 - 900 - 180))),
                        entry("commission", eur(-900)),
                        entry("commission_tax", eur(-180)),
                        entry("memo_authorisations", eur(7077)),
                        entry("memo_authorised:sandbox", eur(-7077)));
    }

    @Test
    void whatTheShopPaidForUnitsThatComeBackItTakesBack() {
        sellWithShopsCoupon();
        var back = new UUID(7, 52);
        books.sold.takeBack(back, COUPONS_ORDER, 0, 1);
        books.refund(back);

        assertThat(books.balance(SOL).total()).isEqualTo(eur(6597 - (2699 + 540 + 300 - 450 - 90)));
        assertThat(books.balances()).containsEntry("coupons", eur(300));

        var rest = new UUID(7, 53);
        books.sold.takeBack(rest, COUPONS_ORDER, 1, 2);
        books.refund(rest);
        assertThat(books.balance(SOL).total()).isEqualTo(eur(599));
        assertThat(books.balances()).doesNotContainKeys("coupons", "commission", "commission_tax");
    }

    @Test
    void aStatementNamesWhatTheShopsOwnCouponPaid() {
        sellWithShopsCoupon();
        books.close(SOL);

        var id = statements().get(0).id();
        var text = database.inTransaction(() -> books.settlements.text(new SellerId(SOL), id));
        assertThat(new String(text, StandardCharsets.UTF_8))
                .contains("sale,7K2F-9Q4D-6,reserve,items,,53.98,", "sale,7K2F-9Q4D-6,reserve,subsidy,,6.00,");
    }

    private void sellWithShopsCoupon() {
        books.sold.orders.add(Sold.order(COUPONS_ORDER, SOL, 2, 5398, 600, 1080, 499, 100));
        var parcel = new UUID(7, 17);
        books.sold.send(parcel, COUPONS_ORDER, 0, 2);
        books.capture(parcel);
    }

    @Test
    void aSaleKeepsItsCommissionWhenTheRateChanges() {
        database.inTransaction(() -> books.saleRows.add(
                CommissionRule.from(Sold.DAY.plusSeconds(60), Optional.of(SOL), Optional.empty(), 5000)));
        books.capture(SOLS_PARCEL);

        assertThat(books.balances()).containsEntry("commission", eur(-810));
    }

    @Test
    void aSaleFrozenLateHasTheTermsOfItsDay() {
        books.sold.orders.add(Sold.order("7K2F-9Q4D-4", SOL, 1, 10000, 2000, 0, 0));
        var parcel = new UUID(7, 14);
        books.sold.send(parcel, "7K2F-9Q4D-4", 0, 1);
        database.inTransaction(() -> {
            books.saleRows.add(
                    CommissionRule.from(Sold.DAY.minusSeconds(60), Optional.of(SOL), Optional.empty(), 1000));
            books.saleRows.add(CommissionRule.from(Sold.DAY.plusSeconds(60), Optional.of(SOL), Optional.empty(), 5000));
        });
        books.capture(parcel);

        assertThat(books.balances()).containsEntry("commission", eur(-1000));
    }

    @Test
    void aReturnOfUnitsThatWereSentApartComesFromBothShipments() {
        books.sold.orders.add(Sold.order("7K2F-9Q4D-5", SOL, 3, 1000, 200, 499, 100));
        var first = new UUID(7, 15);
        var second = new UUID(7, 16);
        books.sold.send(first, "7K2F-9Q4D-5", 0, 2);
        books.sold.send(second, "7K2F-9Q4D-5", 2, 3);
        books.capture(first);
        books.capture(second);
        books.deliver(first);
        books.pass(Duration.ofDays(7));
        books.release();
        var back = new UUID(7, 51);
        books.sold.takeBack(back, "7K2F-9Q4D-5", 1, 3);
        books.refund(back);

        // Units cost 334 + 67, 333 + 67 and 333 + 66; commission 50, 50, 50 and 10 each on it.
        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, eur(0), eur(334 + 67 - 60 + 499 + 100)));
    }

    @Test
    void aStatementIsDerivedAgainByteForByte() {
        payOutSol();
        books.refund(FIRST_LAMP);
        books.close(SOL);

        for (var summary : statements()) {
            var view = database.inTransaction(() -> books.settlements.statement(new SellerId(SOL), summary.id()));
            assertThat(StatementText.hash(view)).isEqualTo(summary.hash());
            assertThat(view.closing()).isEqualTo(summary.closing());
        }
        var first = statements().get(1).id();
        var text = database.inTransaction(() -> books.settlements.text(new SellerId(SOL), first));
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("""
                        statement,seller,closed,currency
                        1,00000000-0000-0007-0000-000000000001,2026-11-29T10:00:01.000000Z,EUR
                        booked,entry,order,account,part,reason,amount,balance
                        ,opening,,,,,,0.00
                        2026-11-22T10:00:00.000000Z,sale,7K2F-9Q4D-1,reserve,items,,53.98,53.98
                        2026-11-22T10:00:00.000000Z,sale,7K2F-9Q4D-1,reserve,delivery,,4.99,58.97
                        2026-11-22T10:00:00.000000Z,sale,7K2F-9Q4D-1,reserve,tax,,11.80,70.77
                        2026-11-22T10:00:00.000000Z,sale,7K2F-9Q4D-1,reserve,commission,,-8.10,62.67
                        2026-11-22T10:00:00.000000Z,sale,7K2F-9Q4D-1,reserve,commission_tax,,-1.62,61.05
                        2026-11-29T10:00:00.000000Z,reserve_release,7K2F-9Q4D-1,reserve,money,,-61.05,0.00
                        2026-11-29T10:00:00.000000Z,reserve_release,7K2F-9Q4D-1,payable,money,,61.05,61.05
                        2026-11-29T10:00:01.000000Z,payout,,payable,money,,-61.05,0.00
                        ,closing,,,,,,0.00
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anothersStatementIsNotFound() {
        payOutSol();
        var id = statements().get(0).id();

        assertThatThrownBy(() -> database.inTransaction(() -> books.settlements.statement(new SellerId(SAM), id)))
                .isInstanceOf(StatementNotFoundException.class);
    }

    @Test
    void aPeriodInWhichNothingHappenedHasNoStatement() {
        payOutSol();
        books.close(SOL);

        assertThat(statements()).hasSize(1);
    }

    @Test
    void aWeekIsClosedOnce() {
        books.capture(SOLS_PARCEL);
        database.inTransaction(() -> books.periods.closeWeek(SOL));
        books.refund(FIRST_LAMP);
        database.inTransaction(() -> books.periods.closeWeek(SOL));
        assertThat(statements()).hasSize(1);

        books.pass(Duration.ofDays(7));
        database.inTransaction(() -> books.periods.closeWeek(SOL));
        assertThat(statements()).hasSize(2);
    }

    @Test
    void aJournalThatDoesNotBalanceIsNotBooked() {
        var bank = Posting.debit(LedgerAccount.BANK, Part.MONEY, eur(100));

        assertThatThrownBy(() -> Journal.of(JournalKind.ADJUSTMENT, "x", SAMS, List.of(bank)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void payOutSol() {
        books.capture(SOLS_PARCEL);
        books.deliver(SOLS_PARCEL);
        books.pass(Duration.ofDays(7));
        books.release();
        books.pass(Duration.ofSeconds(1));
        books.close(SOL);
    }

    private List<StatementSummary> statements() {
        return database.inTransaction(() -> books.settlements.statements(new SellerId(SOL)));
    }
}
