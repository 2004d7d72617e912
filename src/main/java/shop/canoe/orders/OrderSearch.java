package shop.canoe.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Narrows a customer's orders.
 *
 * @param text part of a number or of an article's title, in any case; empty for all
 * @param year the UTC year they were placed in; empty for all
 */
public record OrderSearch(String text, Optional<Integer> year) {
    public static final OrderSearch ALL = new OrderSearch("", Optional.empty());

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    public OrderSearch {
        text = text.strip().toLowerCase(Locale.ROOT);
        year = year.filter(number -> number > 1970 && number < 9998);
    }

    Instant from() {
        return year.map(OrderSearch::begin).orElse(FIRST);
    }

    Instant until() {
        return year.map(number -> begin(number + 1)).orElse(LAST);
    }

    private static Instant begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
