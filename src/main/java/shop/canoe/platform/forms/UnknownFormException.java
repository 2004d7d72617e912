package shop.canoe.platform.forms;

import shop.canoe.platform.error.BusinessException;

/** The form carries no id of ours, or one that was shown to somebody else. */
public final class UnknownFormException extends BusinessException {
    private static final long serialVersionUID = 1;

    UnknownFormException() {
        super(Kind.FORBIDDEN, "platform.form_unknown");
    }
}
