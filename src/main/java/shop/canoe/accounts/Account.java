package shop.canoe.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Someone who may sign in. Every account is a customer; other roles are granted. */
@Entity
@Table(name = "accounts_account")
class Account {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 254)
    private String email;

    @Column(nullable = false, length = 200)
    private String password;

    @Column(nullable = false)
    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accounts_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 10)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    /** For JPA. */
    protected Account() {}

    /** @param password encoded by {@link Passwords} */
    static Account register(String name, EmailAddress email, String password, Instant now) {
        var account = new Account();
        account.id = Ids.next(now);
        account.name = name;
        account.email = email.value();
        account.password = password;
        account.registeredAt = now;
        account.roles.add(Role.CUSTOMER);
        return account;
    }

    void grant(Role role) {
        roles.add(role);
    }

    AccountId id() {
        return new AccountId(id);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String password() {
        return password;
    }

    SignedIn signedIn(Instant now) {
        return new SignedIn(id, name, Set.copyOf(roles), now);
    }

    AccountView toView() {
        return new AccountView(id(), name, email(), Set.copyOf(roles), registeredAt);
    }
}
