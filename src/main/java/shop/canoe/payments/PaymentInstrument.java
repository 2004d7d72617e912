package shop.canoe.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.payments.gateway.GatewayCard;
import shop.canoe.platform.id.Ids;

/** A card an account has kept at a gateway: paid with by its token, shown by brand, last four digits and expiry. */
@Entity
@Table(name = "payments_instrument")
class PaymentInstrument {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column
    private String gateway;

    @Column
    private String token;

    @Column
    private String brand;

    @Column
    private String last4;

    @Column
    private String expiry;

    @Column
    private String fingerprint;

    @Column(name = "kept_at")
    private Instant keptAt;

    /** For JPA. */
    protected PaymentInstrument() {}

    static PaymentInstrument keep(UUID accountId, String gateway, GatewayCard card, String token, Instant now) {
        var kept = new PaymentInstrument();
        kept.id = Ids.next(now);
        kept.accountId = accountId;
        kept.gateway = gateway;
        kept.brand = card.brand();
        kept.last4 = card.last4();
        kept.expiry = card.expiry();
        kept.fingerprint = card.fingerprint();
        kept.renew(token, now);
        return kept;
    }

    /** Kept again: the newest token counts. */
    void renew(String newest, Instant now) {
        token = newest;
        keptAt = now;
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    String gateway() {
        return gateway;
    }

    String token() {
        return token;
    }

    InstrumentView toView() {
        return new InstrumentView(id, brand, last4, expiry);
    }
}
