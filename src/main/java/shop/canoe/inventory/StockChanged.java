package shop.canoe.inventory;

import java.util.List;
import java.util.UUID;

/** The available units of these offers changed. */
public record StockChanged(List<UUID> offerIds) {}
