package shop.canoe.sellers;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * What a seller asks for delivery of one order.
 *
 * @param express empty if the seller has no express delivery
 * @param freeFrom goods total from which standard delivery costs nothing; empty for never
 */
public record DeliveryRates(Money standard, Optional<Money> express, Optional<Money> freeFrom) implements Serializable {

    /** {@link Optional} cannot be serialised, and caches serialise. */
    private record Written(
            Money standard,
            @Nullable Money express,
            @Nullable Money freeFrom) implements Serializable {
        Object readResolve() {
            return new DeliveryRates(standard, Optional.ofNullable(express), Optional.ofNullable(freeFrom));
        }
    }

    Object writeReplace() {
        return new Written(standard, express.orElse(null), freeFrom.orElse(null));
    }
}
