package shop.canoe.inventory;

import java.util.Map;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.error.BusinessException;

/** Not enough stock for at least one offer; nothing was reserved. */
public final class SoldOutException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final transient Map<OfferId, Integer> available;

    /** @param available units left of each offer that had too few */
    public SoldOutException(Map<OfferId, Integer> available) {
        super(Kind.CONFLICT, "inventory.sold_out");
        this.available = Map.copyOf(available);
    }

    public Map<OfferId, Integer> available() {
        return available;
    }
}
