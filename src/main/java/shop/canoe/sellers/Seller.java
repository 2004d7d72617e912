package shop.canoe.sellers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** A business that sells, and where it stands with the marketplace. */
@Entity
@Table(name = "sellers_seller")
class Seller {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false, unique = true)
    private UUID accountId;

    @Column(nullable = false, unique = true, length = 60)
    private String slug;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 2)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String country;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private SellerState state;

    @Column(nullable = false, length = 3)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String ratesCurrency;

    @Column(nullable = false)
    private long standardMinor;

    @Column
    private @Nullable Long expressMinor;

    @Column
    private @Nullable Long freeFromMinor;

    @Column(nullable = false)
    private Instant joinedAt;

    /** For JPA. */
    protected Seller() {}

    static Seller open(OpenStore command, Instant now) {
        var seller = new Seller();
        seller.id = Ids.next(now);
        seller.accountId = command.accountId();
        seller.slug = command.slug();
        seller.name = command.name();
        seller.country = command.country();
        seller.state = SellerState.ACTIVE;
        seller.setRates(command.rates());
        seller.joinedAt = now;
        return seller;
    }

    private void setRates(DeliveryRates rates) {
        ratesCurrency = rates.standard().currency();
        standardMinor = rates.standard().minor();
        expressMinor = rates.express().map(Money::minor).orElse(null);
        freeFromMinor = rates.freeFrom().map(Money::minor).orElse(null);
    }

    /** Whether this changed anything. */
    boolean suspend() {
        return become(SellerState.SUSPENDED);
    }

    /** Whether this changed anything. */
    boolean reinstate() {
        return become(SellerState.ACTIVE);
    }

    private boolean become(SellerState next) {
        if (state == next) return false;
        state = next;
        return true;
    }

    SellerId id() {
        return new SellerId(id);
    }

    SellerView toView() {
        return new SellerView(id(), slug, name, country, state, rates(), joinedAt);
    }

    private DeliveryRates rates() {
        return new DeliveryRates(money(standardMinor), optional(expressMinor), optional(freeFromMinor));
    }

    private Optional<Money> optional(@Nullable Long minor) {
        return minor == null ? Optional.empty() : Optional.of(money(minor));
    }

    private Money money(long minor) {
        return new Money(minor, ratesCurrency);
    }
}
