package shop.canoe.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.EmailAddress;

/** Somebody's wish to hear of a SKU. Written and changed by {@link AlertRepository}'s conditional updates only. */
@Entity
@Table(name = "alerts_alert")
class Alert {
    @Id
    private UUID id;

    @Column
    private String sku;

    @Column
    private String email;

    @Enumerated(EnumType.STRING)
    @Column
    private AlertState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** For JPA. */
    protected Alert() {}

    UUID id() {
        return id;
    }

    Sku sku() {
        return new Sku(sku);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    AlertState state() {
        return state;
    }

    /** Each wish has its mails once; a new wish of the same person has its own. */
    String mailKey(String what) {
        return "alert-" + what + '/' + id + '/' + askedAt.toEpochMilli();
    }

    AlertView toView() {
        return new AlertView(sku(), state);
    }
}
