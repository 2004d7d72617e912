package shop.canoe.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** What was done about a refund that was refused. Written once, never changed. */
@Entity
@Table(name = "payments_refund_step")
class RefundStep {
    @Id
    private UUID id;

    @Column(name = "move_id")
    private UUID moveId;

    @Enumerated(EnumType.STRING)
    @Column
    private Kind step;

    @Column
    private @Nullable UUID operator;

    @Column
    private String note;

    @Column
    private Instant at;

    enum Kind {
        REFUSED,
        TRIED_AGAIN,
        PAID_OTHERWISE
    }

    /** For JPA. */
    protected RefundStep() {}

    static RefundStep of(UUID moveId, Kind step, @Nullable UUID operator, String note, Instant now) {
        var done = new RefundStep();
        done.id = Ids.next(now);
        done.moveId = moveId;
        done.step = step;
        done.operator = operator;
        done.note = note;
        done.at = now;
        return done;
    }
}
