package shop.canoe.accounts;

import shop.canoe.platform.error.BusinessException;

/** No account has this e-mail address with this password; which of the two is wrong stays untold. */
public final class WrongPasswordException extends BusinessException {
    private static final long serialVersionUID = 1;

    WrongPasswordException() {
        super(Kind.INVALID, "email", "accounts.sign_in.wrong", new Object[0]);
    }
}
