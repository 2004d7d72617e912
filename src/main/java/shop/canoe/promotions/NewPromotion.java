package shop.canoe.promotions;

/** Asks for a catalogue promotion; see {@link PromotionView}. */
public record NewPromotion(
        String name, Benefit benefit, Scope scope, int priority, boolean isExclusive, Window window) {}
