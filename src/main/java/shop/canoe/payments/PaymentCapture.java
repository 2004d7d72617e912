package shop.canoe.payments;

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

/** One order's share of a payment, to be taken or taken. Its id is the gateway's key for it. */
@Entity
@Table(name = "payments_capture")
class PaymentCapture {
    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Column(name = "requested_at")
    private Instant requestedAt;

    enum Status {
        REQUESTED,
        CAPTURED,
        REFUSED
    }

    /** For JPA. */
    protected PaymentCapture() {}

    static PaymentCapture request(UUID paymentId, String orderNumber, Money amount, Instant now) {
        var capture = new PaymentCapture();
        capture.id = Ids.next(now);
        capture.paymentId = paymentId;
        capture.orderNumber = orderNumber;
        capture.amountMinor = amount.minor();
        capture.currency = amount.currency();
        capture.status = Status.REQUESTED;
        capture.requestedAt = now;
        return capture;
    }

    /** @return whether it was still to be done */
    boolean done(boolean captured) {
        if (status != Status.REQUESTED) return false;
        status = captured ? Status.CAPTURED : Status.REFUSED;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    String orderNumber() {
        return orderNumber;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }
}
