package shop.canoe.accounts;

import shop.canoe.platform.error.BusinessException;

/** There is an account with this e-mail address already. */
public final class EmailTakenException extends BusinessException {
    private static final long serialVersionUID = 1;

    EmailTakenException() {
        super(Kind.CONFLICT, "email", "accounts.register.email_taken", new Object[0]);
    }
}
