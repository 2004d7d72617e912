package shop.canoe.catalog;

import shop.canoe.platform.text.Messages;

/** Says, inside an import, why a row cannot be taken; becomes its {@link RowOutcome}. */
final class RefusedRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String messageKey;
    private final transient Object[] arguments;

    /** @param field as feeds name it */
    RefusedRow(String field, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    RowOutcome outcome(Messages messages) {
        return new RowOutcome(RowOutcome.Change.REFUSED, field, messages.of(messageKey, arguments));
    }
}
