package shop.canoe.returns;

import shop.canoe.platform.error.BusinessException;

/** So many units of the line are in another return, or came back, that too few are left. */
public final class AlreadyReturnedException extends BusinessException {
    private static final long serialVersionUID = 1;

    AlreadyReturnedException(String title) {
        super(Kind.CONFLICT, "returns.already", title);
    }
}
