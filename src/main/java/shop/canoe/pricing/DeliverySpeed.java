package shop.canoe.pricing;

/** How fast. */
public enum DeliverySpeed {
    STANDARD,
    EXPRESS
}
