package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Registers accounts and lets them in. */
@ApplicationScoped
@Transactional
public class AccountService {

    /**
     * Makes an account; its e-mail address is its user name.
     *
     * @throws shop.canoe.platform.error.BusinessException INVALID on name, email or password; CONFLICT on email if known
     */
    public SignedIn register(Register command) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Checks e-mail address and password.
     *
     * @throws shop.canoe.platform.error.BusinessException INVALID if they do not match, the same for unknown addresses;
     *     TOO_MANY after ten failures within a quarter of an hour
     */
    public SignedIn signIn(String email, String password) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws shop.canoe.platform.error.NotFoundException if there is none */
    public AccountView view(AccountId id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Accounts by id; unknown ids are absent. */
    public Map<AccountId, AccountView> views(Collection<AccountId> ids) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Gives an account a role; giving it twice changes nothing. It holds from the next sign-in. */
    public void grant(AccountId id, Role role) {
        throw new UnsupportedOperationException("not built yet");
    }
}
