package shop.canoe.platform.forms;

import shop.canoe.platform.error.BusinessException;

/** The form was shown so long ago that nobody remembers whether it was sent. */
public final class OldFormException extends BusinessException {
    private static final long serialVersionUID = 1;

    OldFormException() {
        super(Kind.GONE, "platform.form_old");
    }
}
