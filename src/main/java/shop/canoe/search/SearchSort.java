package shop.canoe.search;

/** The order of hits; ties by product id. SAVING: most per cent below the list price first. */
public enum SearchSort {
    RELEVANCE,
    PRICE_ASC,
    PRICE_DESC,
    NEWEST,
    SAVING
}
