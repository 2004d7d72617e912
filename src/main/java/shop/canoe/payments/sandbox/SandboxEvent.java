package shop.canoe.payments.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Something a merchant is to be told by webhook: again, ever later, until he answers with 2xx. */
@Entity
@Table(name = "payments_sandbox_event")
class SandboxEvent {
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Id
    @Column(name = "event_id")
    private String id;

    @Column
    private String gateway;

    @Column
    private String url;

    @Column
    private String payload;

    /** How often it is told each time: more than once shows what a merchant does with that. */
    @Column
    private int copies;

    @Column
    private int tries;

    @Column(name = "is_told")
    private boolean isTold;

    @Column(name = "due_at")
    private Instant dueAt;

    /** For JPA. */
    protected SandboxEvent() {}

    static SandboxEvent of(String id, Flavour flavour, String url, String payload, int copies, Instant dueAt) {
        var event = new SandboxEvent();
        event.id = id;
        event.gateway = flavour.gateway();
        event.url = url;
        event.payload = payload;
        event.copies = copies;
        event.dueAt = dueAt;
        return event;
    }

    /** It is being told now; due again later, should that fail. */
    void attempt(Instant now) {
        tries++;
        dueAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 6)));
        if (tries > TRIES) isTold = true;
    }

    void told() {
        isTold = true;
    }

    String id() {
        return id;
    }

    Flavour flavour() {
        return Flavour.of(gateway);
    }

    String url() {
        return url;
    }

    String payload() {
        return payload;
    }

    int copies() {
        return copies;
    }
}
