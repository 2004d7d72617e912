package shop.canoe.settlements;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.payments.PaymentCaptured;
import shop.canoe.payments.PaymentRefunded;
import shop.canoe.returns.ReturnSettled;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** The module put together on a real database, with a clock that is moved by hand. */
final class Books {
    final RaceDatabase database;
    final Sold sold;
    final Bookkeeper bookkeeper = new Bookkeeper();
    final Sales sales = new Sales();
    final Reserves reserves = new Reserves();
    final Periods periods = new Periods();
    final SettlementService settlements = new SettlementService();
    final BookRepository rows = new BookRepository();
    final SaleRepository saleRows = new SaleRepository();
    final Ledger ledger = new Ledger();
    private Instant now = Sold.DAY;

    Books(RaceDatabase database, Sold sold) {
        this.database = database;
        this.sold = sold;
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        var settings = new SettlementSettings();
        settings.reserveDays = 7;
        settings.commission = 1500;
        settings.commissionTax = 2000;
        var statements = new StatementRepository();
        statements.database = database.entityManager();
        rows.database = database.entityManager();
        saleRows.database = database.entityManager();
        ledger.clock = clock;
        ledger.connections = new LedgerConnections() {
            @Override
            Connection open() throws SQLException {
                return database.source().getConnection();
            }
        };
        sales.repository = saleRows;
        sales.upstream = sold;
        sales.settings = settings;
        reserves.sales = saleRows;
        reserves.books = rows;
        reserves.ledger = ledger;
        reserves.settings = settings;
        reserves.clock = clock;
        bookkeeper.ledger = ledger;
        bookkeeper.sales = sales;
        bookkeeper.reserves = reserves;
        bookkeeper.upstream = sold;
        periods.statements = statements;
        periods.books = rows;
        periods.ledger = ledger;
        periods.clock = clock;
        settlements.books = rows;
        settlements.statements = statements;
        settlements.clock = clock;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void sell() {
        database.inTransaction(() -> sales.freeze(Sold.CHECKOUT));
    }

    /** A gateway has taken a shipment's share. */
    void capture(UUID shipment) {
        var units = sold.shipments.get(shipment);
        capture(new PaymentCaptured(
                shipment,
                units.checkoutId(),
                units.orderNumber(),
                "sandbox",
                units.share().total().minor(),
                units.share().currency()));
    }

    void capture(PaymentCaptured event) {
        database.inTransaction(() -> bookkeeper.captured(event));
    }

    /** A return was settled and its money given back. */
    void refund(UUID reference) {
        settle(reference);
        giveBack(reference);
    }

    void settle(UUID reference) {
        var units = sold.returns.get(reference);
        database.inTransaction(() -> bookkeeper.returned(new ReturnSettled(
                reference, units.checkoutId(), units.orderNumber(), units.sellerId(), units.units(), units.share())));
    }

    /** A gateway has given a return's share back. */
    void giveBack(UUID reference) {
        var units = sold.returns.get(reference);
        database.inTransaction(() -> bookkeeper.refunded(new PaymentRefunded(
                reference,
                units.checkoutId(),
                units.orderNumber(),
                "sandbox",
                units.share().total().minor(),
                units.share().currency(),
                "")));
    }

    void deliver(UUID shipment) {
        var units = sold.shipments.get(shipment);
        database.inTransaction(() -> reserves.delivered(shipment, units.sellerId(), units.orderNumber(), now));
    }

    /** The job that releases what is due. */
    void release() {
        database.inTransaction(reserves::due).forEach(due -> database.inTransaction(() -> reserves.release(due)));
    }

    void close(UUID seller) {
        database.inTransaction(() -> periods.closeNow(seller));
    }

    SellerBalance balance(UUID seller) {
        return database.inTransaction(() -> settlements.balances(new SellerId(seller)))
                .get(0);
    }

    /** Accounts that are not empty, with what they hold; debit is positive. */
    Map<String, Money> balances() {
        return database.inTransaction(rows::balances).stream()
                .filter(account -> !account.balance().isZero())
                .collect(toMap(AccountBalance::code, AccountBalance::balance, (a, b) -> a, TreeMap::new));
    }
}
