package shop.canoe.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import shop.canoe.kernel.Money;

/** Amounts, dates and numbers as people read them, as {@code #{fmt.money(order.total)}}. English; times in UTC. */
@Named("fmt")
@ApplicationScoped
public class Formats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    /** Formats by currency, to be cloned: they are dear to make and not for two threads at once. */
    private static final Map<String, NumberFormat> CURRENCIES = new ConcurrentHashMap<>();

    /** e.g. {@code €1,299.00}. */
    public String money(Money amount) {
        var format = (NumberFormat)
                CURRENCIES.computeIfAbsent(amount.currency(), Formats::currency).clone();
        return format.format(amount.amount());
    }

    private static NumberFormat currency(String code) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        var currency = Currency.getInstance(code);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    /** e.g. {@code 21 November 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a point in time, in UTC. */
    public String dayOf(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    /** e.g. {@code 21 Nov 2026, 14:05}. */
    public String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /** e.g. {@code 19,406}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }
}
