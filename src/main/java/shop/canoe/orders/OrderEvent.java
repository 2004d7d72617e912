package shop.canoe.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.platform.id.Ids;

/** A step an order took. Written once, never changed. */
@Entity
@Table(name = "orders_event")
class OrderEvent {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @Column
    private OrderStatus status;

    @Column
    private Instant at;

    /** For JPA. */
    protected OrderEvent() {}

    static OrderEvent of(UUID orderId, OrderStatus status, Instant now) {
        var event = new OrderEvent();
        event.id = Ids.next(now);
        event.orderId = orderId;
        event.status = status;
        event.at = now;
        return event;
    }

    UUID orderId() {
        return orderId;
    }

    OrderView.Event toView() {
        return new OrderView.Event(status, at);
    }
}
