package shop.canoe.offers;

import java.io.Serializable;
import java.util.UUID;

/** An offer. */
public record OfferId(UUID value) implements Serializable, Comparable<OfferId> {
    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }
}
