package shop.canoe.accounts;

import shop.canoe.platform.error.BusinessException;

/** So many people sign in or register at this moment that the wait would be too long. */
public final class SignInBusyException extends BusinessException {
    private static final long serialVersionUID = 1;

    SignInBusyException() {
        super(Kind.UNAVAILABLE, "accounts.sign_in.busy");
    }
}
