package shop.canoe.feeds;

import shop.canoe.platform.text.Messages;

/** Says, inside an import, why a whole file is refused; becomes the feed's failure. */
final class FeedRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient Object[] arguments;

    FeedRefused(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    String words(Messages messages) {
        return messages.of(messageKey, arguments);
    }
}
