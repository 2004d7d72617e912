package shop.canoe.alerts;

import shop.canoe.catalog.Sku;

/** A wish to be told, as the one who holds its link sees it. */
public record AlertView(Sku sku, AlertState state) {}
