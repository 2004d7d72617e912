package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/**
 * Registers accounts and lets them in. Registering and signing in take a transaction only for each of their short steps:
 * none is open while a password is hashed.
 */
@ApplicationScoped
@Transactional
public class AccountService {
    @Inject
    AccountRepository accounts;

    @Inject
    Passwords passwords;

    @Inject
    SignInThrottle throttle;

    @Inject
    WelcomeMail welcome;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Makes an account; its e-mail address is its user name. The account is there when this returns, even if the caller's
     * own transaction fails.
     *
     * @throws shop.canoe.platform.error.InvalidException on name, email and password
     * @throws EmailTakenException if there is an account with this e-mail address
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignedIn register(Register command) {
        RegistrationRules.check(command);
        var email = EmailAddress.parse(command.email()).orElseThrow();
        if (find(email).isPresent()) throw new EmailTakenException();
        var password = passwords.encode(command.password());
        var now = clock.instant();
        return transactions.inNew(() -> {
            var account = Account.register(command.name().strip(), email, password, now);
            accounts.add(account);
            welcome.send(account.toView());
            return account.signedIn(now);
        });
    }

    /**
     * Checks e-mail address and password.
     *
     * @param caller the network address the attempt comes from
     * @throws WrongPasswordException if they do not match, the same and as slow for unknown addresses
     * @throws TooManySignInsException after ten failures for this e-mail address, or fifty from this caller (both can be
     *     set), within a quarter of an hour, whatever the password
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignedIn signIn(String email, String password, String caller) {
        var address = EmailAddress.parse(email).orElseThrow(WrongPasswordException::new);
        countAttempt(address, caller);
        var account = find(address);
        boolean right = account.isPresent()
                ? passwords.matches(password, account.get().password())
                : passwords.matchesNobody(password);
        if (account.isEmpty() || !right) throw new WrongPasswordException();
        throttle.succeeded(address);
        return account.get().signedIn(clock.instant());
    }

    /** @throws NotFoundException if there is none */
    public AccountView view(AccountId id) {
        return get(id).toView();
    }

    /** Accounts by id; unknown ids are absent. */
    public Map<AccountId, AccountView> views(Collection<AccountId> ids) {
        return accounts.list(ids).stream().collect(Collectors.toMap(Account::id, Account::toView));
    }

    /** The account with this e-mail address. */
    public Optional<AccountView> byEmail(EmailAddress email) {
        return accounts.findByEmail(email).map(Account::toView);
    }

    /** Gives an account a role; giving it twice changes nothing. It holds from the next sign-in. */
    public void grant(AccountId id, Role role) {
        get(id).grant(role);
    }

    private void countAttempt(EmailAddress email, String caller) {
        var attempt = throttle.begin(email, caller);
        if (!throttle.isExceeded(email, caller)) return;
        throttle.withdraw(attempt);
        throw new TooManySignInsException();
    }

    private Optional<Account> find(EmailAddress email) {
        return transactions.inNew(() -> accounts.findByEmail(email));
    }

    private Account get(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("accounts.account_not_found"));
    }
}
