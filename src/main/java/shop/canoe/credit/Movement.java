package shop.canoe.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.platform.id.Ids;

/** A change of a balance: added, never changed. */
@Entity
@Table(name = "credit_movement")
class Movement {
    @Id
    private UUID id;

    @Column(name = "credit_id")
    private UUID creditId;

    @Enumerated(EnumType.STRING)
    @Column
    private CreditReason reason;

    @Column
    private UUID reference;

    @Column(name = "delta_minor")
    private long deltaMinor;

    @Column(name = "moved_at")
    private Instant movedAt;

    /** For JPA. */
    protected Movement() {}

    static Movement of(UUID creditId, CreditReason reason, UUID reference, long deltaMinor, Instant now) {
        var movement = new Movement();
        movement.id = Ids.next(now);
        movement.creditId = creditId;
        movement.reason = reason;
        movement.reference = reference;
        movement.deltaMinor = deltaMinor;
        movement.movedAt = now;
        return movement;
    }
}
