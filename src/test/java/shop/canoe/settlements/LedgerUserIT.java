package shop.canoe.settlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.canoe.settlements.Sold.eur;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.RaceDatabase;

/** The books' own user on the real database. An external database has one if {@code CANOE_LEDGER_USER} names it. */
class LedgerUserIT {
    private final RaceDatabase database = RaceDatabase.start();
    private final LedgerConnections connections = new LedgerConnections();
    private final Ledger ledger = new Ledger();

    @BeforeEach
    void prepare() {
        connections.source = database.source();
        connections.externalDatabase = setting("CANOE_DB_URL");
        connections.shopUser = setting("CANOE_DB_USER").orElse("canoe");
        connections.shopPassword = setting("CANOE_DB_PASSWORD").orElse("canoe");
        connections.user = setting("CANOE_LEDGER_USER");
        connections.password = setting("CANOE_LEDGER_PASSWORD");
        connections.prepare();
        ledger.connections = connections;
        ledger.clock = Clock.systemUTC();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void booksWhatIsNewAndNothingTwice() {
        assertThat(ledger.book(journal())).isTrue();
        assertThat(ledger.book(journal())).isFalse();
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasBooked() {
        ledger.book(journal());
        boolean hasUser = connections.externalDatabase.isEmpty() || connections.user.isPresent();

        assertThat(connections.isGuarded()).isEqualTo(hasUser);
        if (!hasUser) return;
        for (var sql : List.of(
                "update settlements_posting set amount_minor = 1",
                "delete from settlements_posting",
                "update settlements_journal set words = 'changed'",
                "delete from settlements_journal",
                "truncate table settlements_posting",
                "delete from settlements_statement"))
            assertThatThrownBy(() -> execute(sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connections.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Journal journal() {
        return Journal.memo(
                JournalKind.ADJUSTMENT,
                "one",
                List.of(
                        Posting.debit(LedgerAccount.BANK, Part.MONEY, eur(100)),
                        Posting.credit(LedgerAccount.STORE_CREDIT, Part.MONEY, eur(100))));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name));
    }
}
