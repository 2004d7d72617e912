package shop.canoe.catalog;

import java.io.Serializable;
import java.util.regex.Pattern;

/** The code of a variant, unique in the shop: 1 to 40 of letters, digits, dot, underscore, hyphen. */
public record Sku(String value) implements Serializable, Comparable<Sku> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public Sku {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a SKU");
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
