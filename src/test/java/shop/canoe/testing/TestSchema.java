package shop.canoe.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** A schema that tests may wipe, over plain connections without a pool. */
record TestSchema(String url, DataSource source) {
    private static final String OPTIONS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&allowPublicKeyRetrieval=true"
            + "&sessionVariables=transaction_isolation='READ-COMMITTED'";
    private static final String EMBEDDED = "canoe";

    /** What migrations write: their own record, and rows the code counts on. */
    private static final Set<String> MIGRATED = Set.of("platform_migration", "inventory_location");

    /** The one that {@code CANOE_DB_URL}, {@code CANOE_DB_USER} and {@code CANOE_DB_PASSWORD} name, if they do. */
    static Optional<TestSchema> external() {
        return Optional.ofNullable(System.getenv("CANOE_DB_URL")).map(url -> {
            var user = System.getenv().getOrDefault("CANOE_DB_USER", EMBEDDED);
            return at(url, user, System.getenv().getOrDefault("CANOE_DB_PASSWORD", EMBEDDED));
        });
    }

    /** The one of an embedded database on this port. */
    static TestSchema embedded(int port) {
        return at("jdbc:mysql://127.0.0.1:" + port + '/' + EMBEDDED, EMBEDDED, EMBEDDED);
    }

    private static TestSchema at(String url, String user, String password) {
        var source = new MysqlDataSource();
        source.setUrl(url + OPTIONS);
        source.setUser(user);
        source.setPassword(password);
        return new TestSchema(url, source);
    }

    /** Drops every table. */
    void empty() {
        onTables("drop table `%s`", tables());
    }

    /** Deletes every row, but not what was migrated. */
    void clear() {
        onTables(
                "delete from `%s`",
                tables().stream().filter(table -> !MIGRATED.contains(table)).toList());
    }

    private List<String> tables() {
        return texts("select table_name from information_schema.tables where table_schema = database()");
    }

    /** The first column of what the query finds. */
    List<String> texts(String sql) {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("the test database does not answer: " + e.getMessage(), e);
        }
    }

    private void onTables(String sql, List<String> tables) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (var table : tables) statement.execute(sql.formatted(table));
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be emptied: " + e.getMessage(), e);
        }
    }
}
