package shop.canoe.feeds;

/** How a feed is written. */
public enum FeedFormat {
    CSV,
    NDJSON
}
