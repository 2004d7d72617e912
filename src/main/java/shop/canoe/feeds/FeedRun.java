package shop.canoe.feeds;

import shop.canoe.catalog.CatalogImport;

/**
 * One node's import of one feed.
 *
 * @param worker the node
 * @param contributor as the catalogue knows the source
 */
record FeedRun(FeedId id, String worker, String contributor) {
    static FeedRun of(Feed feed, String worker) {
        var contributor = feed.source().seller().map(seller -> seller.value().toString());
        return new FeedRun(feed.id(), worker, contributor.orElse(CatalogImport.OPERATOR));
    }
}
