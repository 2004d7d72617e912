package shop.canoe.settlements;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections as the books' own database user, who may read and insert journals and postings and do nothing else. The
 * embedded database has one; of another database the settings name it. Without one the shop's user writes, which
 * {@link #isGuarded()} tells.
 */
@ApplicationScoped
class LedgerConnections {
    private static final List<String> TABLES = List.of("settlements_journal", "settlements_posting");
    private static final String EMBEDDED = "canoe_ledger";
    private static final Set<Integer> REFUSED = Set.of(1142, 1143);

    /** Outside of JTA: a journal is a transaction of its own. */
    @Resource(lookup = "jdbc/ledger", authenticationType = Resource.AuthenticationType.APPLICATION)
    DataSource source;

    @Inject
    @ConfigProperty(name = "CANOE_DB_URL")
    Optional<String> externalDatabase;

    @Inject
    @ConfigProperty(name = "canoe.db.user")
    String shopUser;

    @Inject
    @ConfigProperty(name = "canoe.db.password")
    String shopPassword;

    @Inject
    @ConfigProperty(name = "canoe.ledger.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "canoe.ledger.password")
    Optional<String> password;

    private volatile @Nullable Boolean guarded;

    Connection open() throws SQLException {
        if (user.isPresent()) return source.getConnection(user.get(), password.orElse(""));
        if (externalDatabase.isPresent()) return openAsShop();
        return source.getConnection(EMBEDDED, EMBEDDED);
    }

    /** Lets the user of the embedded database do what he may; call it when the tables are there. */
    void prepare() {
        if (user.isPresent() || externalDatabase.isPresent()) return;
        try (var connection = openAsShop();
                var statement = connection.createStatement()) {
            for (var table : TABLES)
                statement.execute("grant select, insert on " + table + " to '" + EMBEDDED + "'@'127.0.0.1'");
        } catch (SQLException e) {
            throw new IllegalStateException("the books' database user cannot be made: " + e.getMessage(), e);
        }
    }

    /** Whether the database itself refuses to change or delete what was booked. Asked once. */
    boolean isGuarded() {
        var known = guarded;
        if (known == null) {
            known = isRefused("update settlements_journal set words = '' where 1 = 0")
                    && isRefused("update settlements_posting set amount_minor = 1 where 1 = 0")
                    && TABLES.stream().allMatch(table -> isRefused("delete from " + table + " where 1 = 0"));
            guarded = known;
        }
        return known;
    }

    private boolean isRefused(String sql) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return false;
        } catch (SQLException e) {
            if (REFUSED.contains(e.getErrorCode())) return true;
            throw new IllegalStateException("the books cannot be reached: " + e.getMessage(), e);
        }
    }

    private Connection openAsShop() throws SQLException {
        return source.getConnection(shopUser, shopPassword);
    }
}
