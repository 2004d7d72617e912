package shop.canoe.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** One seller's order: frozen when it is placed. Its status is changed by conditional updates only. */
@Entity
@Table(name = "orders_order")
class Order {
    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID groupId;

    @Column
    private String number;

    @Enumerated(EnumType.STRING)
    @Column
    private OrderStatus status;

    @Column(name = "seller_id")
    private UUID sellerId;

    @Column(name = "seller_name")
    private String sellerName;

    @Column
    private String speed;

    @Column
    private String promise;

    @Column(name = "items_minor")
    private long itemsMinor;

    @Column(name = "delivery_minor")
    private long deliveryMinor;

    @Column(name = "delivery_tax_minor")
    private long deliveryTaxMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column
    private String currency;

    @Column(name = "placed_at")
    private Instant placedAt;

    @ElementCollection
    @CollectionTable(name = "orders_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<OrderLine> lines = new ArrayList<>();

    /** For JPA. */
    protected Order() {}

    static Order place(OrderGroup group, int position, PlaceOrders.Part part, Instant now) {
        if (part.lines().isEmpty()) throw new IllegalArgumentException("an order has at least one line");
        var order = new Order();
        order.id = Ids.next(now);
        order.groupId = group.id();
        order.number = group.number() + '-' + position;
        order.status = OrderStatus.PENDING;
        order.sellerId = part.sellerId().value();
        order.sellerName = part.sellerName();
        order.speed = part.deliverySpeed();
        order.promise = part.promise();
        order.itemsMinor = part.items().minor();
        order.deliveryMinor = part.delivery().minor();
        order.deliveryTaxMinor = part.deliveryTax().minor();
        order.taxMinor = part.tax().minor();
        order.totalMinor = part.total().minor();
        order.currency = part.total().currency();
        order.placedAt = now;
        part.lines().stream().map(OrderLine::of).forEach(order.lines::add);
        return order;
    }

    boolean isOf(SellerId seller) {
        return sellerId.equals(seller.value());
    }

    /** Whether anybody but the checkout may see it. */
    boolean isVisible() {
        return status != OrderStatus.PENDING && status != OrderStatus.REJECTED;
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    String number() {
        return number;
    }

    Instant placedAt() {
        return placedAt;
    }

    OrderView toView(OrderGroup group, List<OrderView.Event> events) {
        return new OrderView(
                number,
                group.number(),
                group.checkoutId(),
                status,
                new SellerId(sellerId),
                sellerName,
                group.email(),
                group.destination(),
                speed,
                promise,
                lineViews(),
                money(itemsMinor),
                money(deliveryMinor),
                money(deliveryTaxMinor),
                money(taxMinor),
                money(totalMinor),
                placedAt,
                events);
    }

    private List<OrderView.Line> lineViews() {
        return IntStream.range(0, lines.size())
                .mapToObj(number -> lines.get(number).toView(number, currency))
                .toList();
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
