package shop.canoe.pricing;

import shop.canoe.offers.OfferView;

/** So many units of an offer to be priced. */
public record PricedItem(OfferView offer, int quantity) {}
