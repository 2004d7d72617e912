package shop.canoe.promotions;

import java.util.UUID;

/** A catalogue promotion or deal was made or ended: what was remembered of them is out of date. */
public record PromotionsChanged(UUID id) {}
