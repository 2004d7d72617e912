package shop.canoe.platform.invariants;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for card numbers in every text of the schema: runs of 15, 16 or 19 digits in a card's range with the right check
 * digit. An article number is shorter; one that is as long and passes by chance is told, too.
 */
public final class CardNumbers {
    private static final String RULE = "INV-8: no card number stands in any column";
    /** For the database: lets through more than {@link #CARD}, never less. */
    private static final String RUN = "[2-6]([ -]?[0-9]){14,18}";

    private static final Pattern CARD = Pattern.compile(
            "(?<![0-9A-Za-z])(?<![0-9A-Za-z][.-])(4\\d{3}|5[1-5]\\d{2}|2[2-7]\\d{2}|3[47]\\d{2}|6(?:011|5\\d{2}))(?:[ -]?\\d){11,15}(?![0-9A-Za-z]|[.-][0-9A-Za-z])");

    private CardNumbers() {}

    /** One row per column in which one stands. */
    public static InvariantResult ask(Connection connection) throws SQLException {
        long start = System.nanoTime();
        var found = new ArrayList<String>();
        for (var column : textColumns(connection))
            if (isIn(connection, column)) found.add(column.table() + '.' + column.name());
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new InvariantResult(
                "every table", RULE, List.of("INV-8"), found.size(), found.isEmpty() ? "" : found.get(0), millis);
    }

    private record Column(String table, String name) {}

    private static List<Column> textColumns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database()
                            and data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'json')
                            and (character_maximum_length is null or character_maximum_length >= 15)
                        """)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) columns.add(new Column(rows.getString(1), rows.getString(2)));
            return columns;
        }
    }

    private static boolean isIn(Connection connection, Column column) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select `" + column.name() + "` from `" + column.table() + "` where `"
                        + column.name() + "` regexp '" + RUN + "' limit 1000")) {
            while (rows.next()) if (holdsCard(rows.getString(1))) return true;
            return false;
        }
    }

    static boolean holdsCard(String text) {
        return CARD.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("\\D", ""))
                .anyMatch(CardNumbers::isCard);
    }

    private static boolean isCard(String digits) {
        if (digits.length() != 15 && digits.length() != 16 && digits.length() != 19) return false;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
