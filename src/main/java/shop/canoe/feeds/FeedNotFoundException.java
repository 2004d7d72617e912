package shop.canoe.feeds;

import shop.canoe.platform.error.NotFoundException;

/** There is no such feed, or somebody else handed it in. */
public final class FeedNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    FeedNotFoundException() {
        super("feeds.not_found");
    }
}
