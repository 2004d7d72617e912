package shop.canoe.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import shop.canoe.platform.id.Ids;

/** A step an order took. Written once, never changed. */
@Entity
@Table(name = "orders_event")
class OrderEvent {
    private static final int LONGEST_DETAIL = 1000;

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @Column
    private OrderStatus status;

    /** Empty in rows of before: the status says it all. */
    @Column
    private String step;

    @Enumerated(EnumType.STRING)
    @Column
    private OrderActor actor;

    @Column
    private String detail;

    @Column
    private Instant at;

    /** For JPA. */
    protected OrderEvent() {}

    /** The order came to a status. */
    static OrderEvent of(UUID orderId, OrderStatus status, OrderActor actor, Instant now) {
        return of(orderId, status, OrderStep.of(status), actor, "", now);
    }

    /** When a step after another one was taken: never before it, though the clocks of two nodes differ. */
    static Instant after(Instant before, Instant now) {
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    /** @param status of the order after the step */
    static OrderEvent of(
            UUID orderId, OrderStatus status, OrderStep step, OrderActor actor, String detail, Instant now) {
        var event = new OrderEvent();
        event.id = Ids.next(now);
        event.orderId = orderId;
        event.status = status;
        event.step = step.name();
        event.actor = actor;
        event.detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        event.at = now;
        return event;
    }

    UUID orderId() {
        return orderId;
    }

    OrderView.Event toView() {
        return new OrderView.Event(
                status, step.isEmpty() ? OrderStep.of(status) : OrderStep.valueOf(step), actor, detail, at);
    }
}
