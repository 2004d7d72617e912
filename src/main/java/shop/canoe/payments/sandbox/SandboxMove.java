package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/** A part of a payment that was captured, released or refunded, once per key; at the second gateway a little later. */
@Entity
@Table(name = "payments_sandbox_move")
class SandboxMove {
    @Id
    @Column(name = "move_key")
    private String key;

    @Column
    private String ticket;

    @Enumerated(EnumType.STRING)
    @Column
    private Kind kind;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "is_refused")
    private boolean isRefused;

    enum Kind {
        CAPTURE,
        RELEASE,
        REFUND
    }

    enum State {
        DONE,
        PENDING,
        REFUSED
    }

    /** For JPA. */
    protected SandboxMove() {}

    static SandboxMove of(
            String key, SandboxSession session, Kind kind, Money amount, boolean isRefused, Instant doneAt) {
        var move = new SandboxMove();
        move.key = key;
        move.ticket = session.ticket();
        move.kind = kind;
        move.amountMinor = amount.minor();
        move.isRefused = isRefused;
        move.doneAt = doneAt;
        return move;
    }

    State state(Instant now) {
        if (doneAt != null && now.isBefore(doneAt)) return State.PENDING;
        return isRefused ? State.REFUSED : State.DONE;
    }
}
