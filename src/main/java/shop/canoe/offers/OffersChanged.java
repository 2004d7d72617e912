package shop.canoe.offers;

import java.util.List;

/** Offers of these SKUs were made, changed or ended, or their sellers' standing changed. */
public record OffersChanged(List<String> skus) {}
