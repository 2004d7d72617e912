package shop.canoe.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Remembers that the demo was begun, and that it is complete. There is at most one. */
@Entity
@Table(name = "demo_load")
class DemoLoad {
    static final int ONLY = 1;

    /** How far the demo has come. */
    enum State {
        STARTED,
        DONE
    }

    @Id
    private Integer id = ONLY;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 7)
    private State state = State.STARTED;

    /** For JPA, and for the start. */
    protected DemoLoad() {}

    static DemoLoad start() {
        return new DemoLoad();
    }

    void complete() {
        state = State.DONE;
    }

    boolean isComplete() {
        return state == State.DONE;
    }
}
