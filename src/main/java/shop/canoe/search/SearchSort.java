package shop.canoe.search;

/** The order of hits; ties by product id. */
public enum SearchSort {
    RELEVANCE,
    PRICE_ASC,
    PRICE_DESC,
    NEWEST
}
