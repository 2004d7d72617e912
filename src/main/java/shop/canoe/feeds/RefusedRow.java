package shop.canoe.feeds;

import shop.canoe.platform.text.Messages;

/** Says, inside an import, why a row cannot be taken. */
final class RefusedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String messageKey;
    private final transient Object[] arguments;

    RefusedRow(String field, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    RowResult result(Messages messages) {
        return RowResult.refused(field, messages.of(messageKey, arguments));
    }
}
