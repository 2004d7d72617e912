package shop.canoe.promotions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** Reads what was typed into a form, and gathers what cannot be read. */
final class Typed {
    private final List<Problem> problems = new ArrayList<>();

    /** 10 or 12.5, as 1000 or 1250; 0 if it is none. */
    Benefit.Percent percent(RuleTerms rule) {
        var plain = rule.getValue().strip().replace(',', '.');
        if (plain.matches("\\d{1,3}(\\.\\d{1,2})?"))
            return new Benefit.Percent(new BigDecimal(plain).movePointRight(2).intValueExact());
        problem("value", "promotions.percent_out_of_range");
        return new Benefit.Percent(0);
    }

    Money money(String field, String text, String currency) {
        try {
            return Money.parse(text.strip().replace(',', '.'), currency);
        } catch (IllegalArgumentException e) {
            problem(field, "promotions.amount_malformed");
            return Money.zero(currency);
        }
    }

    Optional<Money> moneyIfAny(String field, String text, String currency) {
        return text.isBlank() ? Optional.empty() : Optional.of(money(field, text, currency));
    }

    int number(String field, String text) {
        if (text.strip().matches("\\d{1,9}")) return Integer.parseInt(text.strip());
        problem(field, "promotions.number_malformed");
        return 1;
    }

    @Nullable
    Integer numberIfAny(String field, String text) {
        return text.isBlank() ? null : number(field, text);
    }

    /** From {@code 2026-11-22T10:00} to the same, in UTC. */
    Window window(RuleTerms rule) {
        var from = time("start", rule.getStart());
        var until = time("end", rule.getEnd());
        if (!problems.isEmpty() || until.isAfter(from)) return new Window(from, until.isBefore(from) ? from : until);
        problem("end", "promotions.window_empty");
        return new Window(from, from);
    }

    private Instant time(String field, String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            problem(field, "promotions.time_malformed");
            return Instant.EPOCH;
        }
    }

    void problem(String field, String messageKey) {
        problems.add(Problem.of(field, messageKey));
    }

    /** @throws InvalidException if anything could not be read */
    void requireReadable() {
        InvalidException.throwIfAny(problems);
    }
}
