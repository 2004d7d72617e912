package shop.canoe.feeds;

import java.util.Optional;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.sellers.SellerId;

/**
 * Who hands in a feed.
 *
 * @param seller whose offers the rows are; empty for the operator, whose rows may name a seller each
 */
public record FeedSource(Optional<SellerId> seller) {
    /** @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator */
    public static FeedSource operator(SignedIn who) {
        who.require(Role.OPERATOR);
        return new FeedSource(Optional.empty());
    }
}
