package shop.canoe.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A typed fact about a product: a text, a number with its unit, or yes/no.
 *
 * @param unit empty string for texts, yes/no and bare numbers
 * @param value for people: {@code 350 g}, {@code Steel}, {@code Yes}
 * @param number null where the value is no number
 */
public record Attribute(
        String name, String unit, String value, @Nullable BigDecimal number) {}
