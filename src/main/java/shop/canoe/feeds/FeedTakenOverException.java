package shop.canoe.feeds;

/** Another node imports this feed by now, because this one seemed dead. */
final class FeedTakenOverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FeedTakenOverException() {
        super("another node imports this feed");
    }
}
