package shop.canoe.inventory;

import java.util.List;
import java.util.UUID;

/**
 * What can be bought of these offers changed: units were counted, came in or were moved; or orders took or gave back some
 * where at most {@value #FEW} were left, before or after.
 */
public record StockChanged(List<UUID> offerIds) {
    static final int FEW = 10;
}
