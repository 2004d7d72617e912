package shop.canoe.accounts;

import shop.canoe.platform.error.BusinessException;

/** Signing in failed so often that it has to wait: for this e-mail address, or from this network address. */
public final class TooManySignInsException extends BusinessException {
    private static final long serialVersionUID = 1;

    TooManySignInsException() {
        super(Kind.TOO_MANY, "accounts.sign_in.too_many");
    }
}
