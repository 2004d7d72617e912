package shop.canoe.returns;

import shop.canoe.platform.error.BusinessException;

/** The time in which it could be sent back is over. */
public final class ReturnWindowClosedException extends BusinessException {
    private static final long serialVersionUID = 1;

    ReturnWindowClosedException(String title, int days) {
        super(Kind.INVALID, "returns.window_closed", title, days);
    }
}
