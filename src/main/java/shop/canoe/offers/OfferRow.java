package shop.canoe.offers;

import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;

/** The offer part of a feed row, shape already checked. */
public record OfferRow(Sku sku, Condition condition, Money price, int handlingDays, boolean isActive) {}
