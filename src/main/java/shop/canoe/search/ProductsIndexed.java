package shop.canoe.search;

import java.util.List;
import java.util.UUID;

/** The index has followed what changed about these products: lists show it now. */
public record ProductsIndexed(List<UUID> productIds) {}
