package shop.canoe.fulfilment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shop.canoe.kernel.Money;

/**
 * A speed a seller delivers at.
 *
 * @param speed {@code STANDARD} or {@code EXPRESS}
 * @param earliest first day it can arrive
 * @param latest last day it is promised for
 */
public record DeliveryOption(String speed, Money cost, LocalDate earliest, LocalDate latest) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /** The promise in words, e.g. {@code Tue 24 – Thu 26 Nov}. */
    public String promise() {
        if (earliest.equals(latest)) return DAY_AND_MONTH.format(latest);
        var from = earliest.getMonth() == latest.getMonth() ? DAY : DAY_AND_MONTH;
        return from.format(earliest) + " – " + DAY_AND_MONTH.format(latest);
    }

    public boolean isFree() {
        return cost.isZero();
    }
}
