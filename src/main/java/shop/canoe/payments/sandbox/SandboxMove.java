package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import shop.canoe.kernel.Money;

/** A part of a payment that was captured, released or refunded, once per key. */
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

    enum Kind {
        CAPTURE,
        RELEASE,
        REFUND
    }

    /** For JPA. */
    protected SandboxMove() {}

    static SandboxMove of(String key, SandboxSession session, Kind kind, Money amount) {
        var move = new SandboxMove();
        move.key = key;
        move.ticket = session.ticket();
        move.kind = kind;
        move.amountMinor = amount.minor();
        return move;
    }
}
