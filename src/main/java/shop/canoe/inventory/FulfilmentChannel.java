package shop.canoe.inventory;

/** Who keeps the stock and sends it. */
public enum FulfilmentChannel {
    SELLER,
    MARKETPLACE
}
