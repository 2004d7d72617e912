package shop.canoe.platform.invariants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Asks an invariant's query on a connection. */
public final class InvariantQueries {
    private static final int MOST = 100;

    private InvariantQueries() {}

    /** @throws IllegalArgumentException if it is no query */
    public static InvariantResult ask(Connection connection, Invariant invariant) throws SQLException {
        if (!invariant.sql().toLowerCase(Locale.ROOT).matches("(?s)(select|with)\\b.*"))
            throw new IllegalArgumentException("no query: " + invariant.sql());
        long start = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.setMaxRows(MOST);
            try (var rows = statement.executeQuery(invariant.sql())) {
                var example = "";
                int count = 0;
                for (; rows.next(); count++) if (count == 0) example = row(rows);
                long millis = (System.nanoTime() - start) / 1_000_000;
                return new InvariantResult(invariant.file(), invariant.rule(), invariant.ids(), count, example, millis);
            }
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        var row = new StringJoiner(", ", "(", ")");
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
            row.add(text(rows.getObject(column)));
        return row.toString();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
