package shop.canoe.fulfilment;

import java.time.LocalDate;
import shop.canoe.kernel.Money;

/**
 * A speed a seller delivers at.
 *
 * @param speed {@code STANDARD} or {@code EXPRESS}
 * @param earliest first day it can arrive
 * @param latest last day it is promised for
 */
public record DeliveryOption(String speed, Money cost, LocalDate earliest, LocalDate latest) {
    /** The promise in words, e.g. {@code Tue 24 – Thu 26 Nov}. */
    public String promise() {
        throw new UnsupportedOperationException("not built yet");
    }
}
