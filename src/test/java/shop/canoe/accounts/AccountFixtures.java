package shop.canoe.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.persistence.Transactions;

/** An account service without a database, and what its tests look at. */
class AccountFixtures {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Register ADA = new Register(" Ada Lovelace ", "Ada@Example.org", "correct horse");

    final AccountService service = new AccountService();
    final List<String> hashed = new ArrayList<>();
    final List<String> welcomed = new ArrayList<>();
    final Attempts attempts = new Attempts();

    AccountFixtures() {
        service.accounts = new InMemoryAccounts();
        service.passwords = new PlainPasswords();
        service.throttle = attempts;
        service.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        service.welcome = new WelcomeMail() {
            @Override
            void send(AccountView account) {
                welcomed.add(account.email().value());
            }
        };
        service.transactions = new Transactions() {
            @Override
            public <T extends @Nullable Object> T inNew(Supplier<T> work) {
                return work.get();
            }
        };
    }

    static class InMemoryAccounts extends AccountRepository {
        private final Map<AccountId, Account> all = new LinkedHashMap<>();

        @Override
        Optional<Account> find(AccountId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        Optional<Account> findByEmail(EmailAddress email) {
            return all.values().stream()
                    .filter(account -> account.email().equals(email))
                    .findFirst();
        }

        @Override
        List<Account> list(Collection<AccountId> ids) {
            return all.values().stream()
                    .filter(account -> ids.contains(account.id()))
                    .toList();
        }

        @Override
        void add(Account account) {
            all.put(account.id(), account);
        }
    }

    /** Hashes nothing, and writes down which passwords it was asked to look at. */
    class PlainPasswords extends Passwords {
        @Override
        String encode(String password) {
            return "plain " + password;
        }

        @Override
        boolean matches(String password, String encoded) {
            hashed.add(password);
            return encoded.equals("plain " + password);
        }

        @Override
        boolean matchesNobody(String password) {
            hashed.add(password);
            return false;
        }
    }

    static class Attempts extends SignInThrottle {
        private final Map<UUID, String> begun = new LinkedHashMap<>();

        @Override
        public UUID begin(EmailAddress email, String caller) {
            var id = UUID.randomUUID();
            begun.put(id, email + " " + caller);
            return id;
        }

        @Override
        public boolean isExceeded(EmailAddress email, String caller) {
            return begun.values().stream()
                                    .filter(attempt -> attempt.startsWith(email + " "))
                                    .count()
                            > 10
                    || begun.values().stream()
                                    .filter(attempt -> attempt.endsWith(" " + caller))
                                    .count()
                            > 50;
        }

        @Override
        public void withdraw(UUID attempt) {
            begun.remove(attempt);
        }

        @Override
        public void succeeded(EmailAddress email) {
            begun.values().removeIf(attempt -> attempt.startsWith(email + " "));
        }
    }
}
