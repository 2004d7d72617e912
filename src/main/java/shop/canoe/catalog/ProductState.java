package shop.canoe.catalog;

/** Whether a product can be shown: an ended one answers 410, a merged one leads to its survivor. */
public enum ProductState {
    ACTIVE,
    ENDED,
    MERGED
}
