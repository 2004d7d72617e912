package shop.canoe.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 200)
    private String street;

    @Column(nullable = false, length = 200)
    private String extra;

    @Column(nullable = false, length = 20)
    private String postcode;

    @Column(nullable = false, length = 100)
    private String city;

    @Column(nullable = false, length = 100)
    private String region;

    @Column(nullable = false, length = 2)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String country;

    @Column(nullable = false, length = 30)
    private String phone;

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
        name = postal.name();
        street = postal.street();
        extra = postal.extra();
        postcode = postal.postcode();
        city = postal.city();
        region = postal.region();
        country = postal.country();
        phone = postal.phone();
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
        return new PostalAddress(name, street, extra, postcode, city, region, country, phone);
    }

    SavedAddress toView() {
        return new SavedAddress(id, postal(), preferred);
    }
}
