package shop.canoe.offers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of the goods, best first. */
public enum Condition {
    NEW,
    REFURBISHED,
    USED_LIKE_NEW,
    USED_VERY_GOOD,
    USED_GOOD,
    USED_ACCEPTABLE;

    public boolean isNew() {
        return this == NEW;
    }

    /** As feeds write it: {@code used-like-new}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Condition> parse(String code) {
        return Arrays.stream(values())
                .filter(condition -> condition.code().equals(code))
                .findFirst();
    }
}
