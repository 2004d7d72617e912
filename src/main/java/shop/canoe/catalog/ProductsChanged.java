package shop.canoe.catalog;

import java.util.List;
import java.util.UUID;

/** Products were made, changed, ended or merged. */
public record ProductsChanged(List<UUID> productIds) {}
