package shop.canoe.settlements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/** The text of a statement: CSV (RFC 4180), the same bytes each time it is derived from the books. */
final class StatementText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StatementText() {}

    static byte[] of(StatementView statement) {
        var text = new StringBuilder();
        row(text, "statement", "seller", "closed", "currency");
        row(
                text,
                String.valueOf(statement.number()),
                statement.sellerId().toString(),
                TIME.format(statement.closedAt()),
                statement.opening().currency());
        row(text, "booked", "entry", "order", "account", "part", "reason", "amount", "balance");
        row(text, "", "opening", "", "", "", "", "", amount(statement.opening()));
        statement.lines().forEach(line -> row(text, cells(line)));
        row(text, "", "closing", "", "", "", "", "", amount(statement.closing()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String hash(StatementView statement) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of(statement)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] cells(StatementView.Line line) {
        return new String[] {
            TIME.format(line.bookedAt()),
            word(line.kind()),
            text(line.orderNumber()),
            line.payable() ? "payable" : "reserve",
            word(line.part()),
            line.words(),
            amount(line.amount()),
            amount(line.balance())
        };
    }

    private static void row(StringBuilder text, String... cells) {
        text.append(List.of(cells).stream().map(StatementText::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** A text that a spreadsheet would take for a formula is marked as text; an amount below zero is none. */
    private static String cell(String value) {
        boolean isFormula = value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-\\d+(\\.\\d+)?");
        var safe = isFormula ? '\'' + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
