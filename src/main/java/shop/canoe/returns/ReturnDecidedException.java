package shop.canoe.returns;

import shop.canoe.platform.error.BusinessException;

/** The return was received or settled before. */
public final class ReturnDecidedException extends BusinessException {
    private static final long serialVersionUID = 1;

    ReturnDecidedException(String number) {
        super(Kind.CONFLICT, "returns.decided", number);
    }
}
