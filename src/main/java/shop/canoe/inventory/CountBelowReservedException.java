package shop.canoe.inventory;

import java.util.Map;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.error.BusinessException;

/** A count says that fewer units are there than are reserved; nothing was changed. */
public final class CountBelowReservedException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final transient Map<OfferId, Integer> reserved;

    /** @param reserved units reserved of each offer whose count was too low; at least one */
    CountBelowReservedException(Map<OfferId, Integer> reserved) {
        super(
                Kind.CONFLICT,
                "inventory.count_below_reserved",
                reserved.values().iterator().next());
        this.reserved = Map.copyOf(reserved);
    }

    /** Units reserved of each offer whose count was too low. */
    public Map<OfferId, Integer> reserved() {
        return reserved;
    }
}
