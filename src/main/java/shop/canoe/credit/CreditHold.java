package shop.canoe.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/** What is held of a credit for a checkout, and what became of it. Changed only while its row is locked. */
@Entity
@Table(name = "credit_hold")
class CreditHold {
    @Id
    private UUID id;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    /** Credits are drawn on in this order, and get back in the opposite one. */
    @Column
    private int place;

    @Column(name = "credit_id")
    private UUID creditId;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "released_minor")
    private long releasedMinor;

    @Column(name = "taken_minor")
    private long takenMinor;

    @Column(name = "returned_minor")
    private long returnedMinor;

    @Column
    private String currency;

    @Column(name = "held_at")
    private Instant heldAt;

    /** GIVEN_UP: its order did not come about. */
    enum Status {
        HELD,
        GIVEN_UP
    }

    /** For JPA. */
    protected CreditHold() {}

    static CreditHold of(UUID checkoutId, int place, CreditPart part, Instant now) {
        var hold = new CreditHold();
        hold.id = Ids.next(now);
        hold.checkoutId = checkoutId;
        hold.place = place;
        hold.creditId = part.credit().id();
        hold.status = Status.HELD;
        hold.amountMinor = part.amount().minor();
        hold.currency = part.amount().currency();
        hold.heldAt = now;
        return hold;
    }

    void giveUp() {
        if (takenMinor > 0 || releasedMinor > 0) throw new IllegalStateException("in use: " + id);
        status = Status.GIVEN_UP;
        releasedMinor = amountMinor;
    }

    /** Neither taken nor released yet. */
    long left() {
        return Math.subtractExact(amountMinor, Math.addExact(takenMinor, releasedMinor));
    }

    void take(long minor) {
        takenMinor = Math.addExact(takenMinor, minor);
    }

    void release(long minor) {
        releasedMinor = Math.addExact(releasedMinor, minor);
    }

    void giveBack(long minor) {
        returnedMinor = Math.addExact(returnedMinor, minor);
    }

    UUID id() {
        return id;
    }

    UUID creditId() {
        return creditId;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }
}
