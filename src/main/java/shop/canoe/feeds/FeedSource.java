package shop.canoe.feeds;

import java.util.Optional;
import shop.canoe.sellers.SellerId;

/**
 * Who hands in a feed.
 *
 * @param seller whose offers the rows are; empty for the operator, whose rows may name a seller each
 */
public record FeedSource(Optional<SellerId> seller) {
    public static FeedSource operator() {
        return new FeedSource(Optional.empty());
    }
}
