package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import shop.canoe.kernel.Money;

/** A part of a payment that was taken, once per key. */
@Entity
@Table(name = "payments_sandbox_capture")
class SandboxCapture {
    @Id
    @Column(name = "capture_key")
    private String key;

    @Column
    private String ticket;

    @Column(name = "amount_minor")
    private long amountMinor;

    /** For JPA. */
    protected SandboxCapture() {}

    static SandboxCapture of(String key, SandboxSession session, Money amount) {
        var capture = new SandboxCapture();
        capture.key = key;
        capture.ticket = session.ticket();
        capture.amountMinor = amount.minor();
        return capture;
    }
}
