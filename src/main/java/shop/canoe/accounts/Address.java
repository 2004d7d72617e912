package shop.canoe.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.id.Ids;

/** One address of an account's address book. */
@Entity
@Table(name = "accounts_address")
class Address {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID accountId;

    @Embedded
    private PostalAddress postal;

    @Column(nullable = false)
    private boolean preferred;

    @Column(nullable = false)
    private Instant addedAt;

    /** For JPA. */
    protected Address() {}

    static Address add(AccountId account, PostalAddress postal, Instant now) {
        var address = new Address();
        address.id = Ids.next(now);
        address.accountId = account.value();
        address.addedAt = now;
        address.change(postal);
        return address;
    }

    final void change(PostalAddress postal) {
        this.postal = postal;
    }

    void prefer(boolean preferred) {
        this.preferred = preferred;
    }

    boolean isPreferred() {
        return preferred;
    }

    UUID id() {
        return id;
    }

    PostalAddress postal() {
        return postal;
    }

    SavedAddress toView() {
        return new SavedAddress(id, postal(), preferred);
    }
}
