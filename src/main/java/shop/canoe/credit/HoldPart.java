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

/** What became of a part of a hold: added, never changed. */
@Entity
@Table(name = "credit_hold_part")
class HoldPart {
    @Id
    private UUID id;

    @Column(name = "hold_id")
    private UUID holdId;

    @Enumerated(EnumType.STRING)
    @Column
    private Kind kind;

    @Column
    private UUID reference;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "made_at")
    private Instant madeAt;

    enum Kind {
        TAKEN,
        RELEASED,
        RETURNED
    }

    /** For JPA. */
    protected HoldPart() {}

    static HoldPart of(UUID holdId, Kind kind, HoldUse use, long minor, Instant now) {
        var part = new HoldPart();
        part.id = Ids.next(now);
        part.holdId = holdId;
        part.kind = kind;
        part.reference = use.reference();
        part.orderNumber = use.orderNumber();
        part.amountMinor = minor;
        part.madeAt = now;
        return part;
    }
}
