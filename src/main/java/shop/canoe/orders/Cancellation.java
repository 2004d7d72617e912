package shop.canoe.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** Units of an order that are given up, at once or once the seller agrees. A request is decided by a conditional update only. */
@Entity
@Table(name = "orders_cancellation")
class Cancellation {
    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @Column
    private CancellationView.State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_by")
    private OrderActor askedBy;

    @Column
    private String reason;

    @Column
    private String answer;

    @Column(name = "items_minor")
    private long itemsMinor;

    @Column(name = "delivery_minor")
    private long deliveryMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** The order while the request waits: unique, so there is one at a time. */
    @Column(name = "open_order")
    private @Nullable UUID openOrder;

    @ElementCollection
    @CollectionTable(name = "orders_cancellation_line", joinColumns = @JoinColumn(name = "cancellation_id"))
    @MapKeyColumn(name = "line_no")
    @Column(name = "units")
    private Map<Integer, Integer> units = new HashMap<>();

    /** For JPA. */
    protected Cancellation() {}

    /** Asks the seller to give up these units. */
    static Cancellation request(
            UUID orderId, OrderActor askedBy, Map<Integer, Integer> units, String reason, Instant now) {
        var cancellation = of(orderId, askedBy, units, reason, now);
        cancellation.state = CancellationView.State.REQUESTED;
        cancellation.openOrder = orderId;
        return cancellation;
    }

    /** Is done as it is asked for. */
    static Cancellation done(
            UUID orderId, OrderActor askedBy, Map<Integer, Integer> units, String reason, Instant now) {
        var cancellation = of(orderId, askedBy, units, reason, now);
        cancellation.state = CancellationView.State.DONE;
        cancellation.decidedAt = now;
        return cancellation;
    }

    private static Cancellation of(
            UUID orderId, OrderActor askedBy, Map<Integer, Integer> units, String reason, Instant now) {
        var cancellation = new Cancellation();
        cancellation.id = Ids.next(now);
        cancellation.orderId = orderId;
        cancellation.askedBy = askedBy;
        cancellation.reason = reason;
        cancellation.answer = "";
        cancellation.askedAt = now;
        units.forEach((line, count) -> {
            if (count > 0) cancellation.units.put(line, count);
        });
        return cancellation;
    }

    /** Notes what the cancelled units cost. */
    void cost(OrderShare share) {
        itemsMinor = share.items();
        deliveryMinor = share.delivery();
        taxMinor = share.tax();
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    OrderActor askedBy() {
        return askedBy;
    }

    String reason() {
        return reason;
    }

    Map<Integer, Integer> units() {
        return Map.copyOf(units);
    }

    CancellationView toView(String orderNumber) {
        return new CancellationView(
                id, orderNumber, state, askedBy, reason, answer, units(), askedAt, Optional.ofNullable(decidedAt));
    }
}
