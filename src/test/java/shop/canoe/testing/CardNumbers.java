package shop.canoe.testing;

import java.util.List;

/** Looks for the numbers of the test cards wherever the shop's database keeps text (INV-8). */
public final class CardNumbers {
    private static final List<String> NUMBERS = List.of(
            "4242424242424242",
            "5555555555554444",
            "4000000000000002",
            "4000000000009995",
            "4000000000003220",
            "4000000000000119",
            "4000000000000259",
            "4000000000000341");

    private CardNumbers() {}

    /** Columns that hold one, with or without spaces; none when all is well. */
    public static List<String> columns() {
        return Shop.rows("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database()
                            and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json')
                        """).stream().filter(CardNumbers::holdsOne).toList();
    }

    private static boolean holdsOne(String column) {
        var parts = column.split("\\.");
        return !Shop.rows("select 1 from `%s` where replace(replace(`%s`, ' ', ''), '-', '') regexp '%s' limit 1"
                        .formatted(parts[0], parts[1], String.join("|", NUMBERS)))
                .isEmpty();
    }
}
