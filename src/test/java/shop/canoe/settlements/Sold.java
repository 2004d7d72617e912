package shop.canoe.settlements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderStatus;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;
import shop.canoe.sellers.SellerId;

/**
 * What was sold, sent and sent back, as the modules upstream would tell. The sale of the fixture: two lamps of Sol's for
 * 53.98 with delivery for 4.99, one of Sam's for 28.34, 20 % tax: 104.78.
 */
class Sold extends Upstream {
    static final UUID CHECKOUT = new UUID(7, 0);
    static final UUID SOL = new UUID(7, 1);
    static final UUID SAM = new UUID(7, 2);
    static final String SOLS = "7K2F-9Q4D-1";
    static final String SAMS = "7K2F-9Q4D-2";
    static final UUID SOLS_PARCEL = new UUID(7, 11);
    static final UUID SAMS_PARCEL = new UUID(7, 12);
    static final Instant DAY = Instant.parse("2026-11-22T10:00:00Z");

    final List<OrderView> orders = new ArrayList<>();
    final Map<UUID, Units> shipments = new LinkedHashMap<>();
    final Map<UUID, Units> returns = new LinkedHashMap<>();

    static Sold fixture() {
        var sold = new Sold();
        sold.orders.add(order(SOLS, SOL, 2, 5398, 1080, 499, 100));
        sold.orders.add(order(SAMS, SAM, 1, 2834, 567, 0, 0));
        sold.send(SOLS_PARCEL, SOLS, 0, 2);
        sold.send(SAMS_PARCEL, SAMS, 0, 1);
        return sold;
    }

    /** One line of so many units. */
    static OrderView order(
            String number, UUID seller, int quantity, long net, long tax, long delivery, long deliveryTax) {
        return order(number, seller, quantity, net, 0, tax, delivery, deliveryTax);
    }

    /** The same with what the shop's own coupons took off. */
    static OrderView order(
            String number,
            UUID seller,
            int quantity,
            long net,
            long subsidy,
            long tax,
            long delivery,
            long deliveryTax) {
        return order("EUR", number, seller, quantity, net, subsidy, tax, delivery, deliveryTax);
    }

    /** The same in any currency, in its minor units. */
    static OrderView order(
            String currency,
            String number,
            UUID seller,
            int quantity,
            long net,
            long subsidy,
            long tax,
            long delivery,
            long deliveryTax) {
        var line = new OrderView.Line(
                0,
                new OfferId(new UUID(7, 100)),
                "LAMP-RED",
                "Aurora desk lamp",
                "red",
                "lamp",
                "/p/aurora-desk-lamp/7K2F9Q4DXA",
                "new",
                quantity,
                money(currency, net / quantity),
                money(currency, 0),
                money(currency, net),
                money(currency, subsidy),
                2000,
                money(currency, tax),
                "",
                Optional.empty(),
                0,
                0,
                0,
                0);
        return new OrderView(
                number,
                number.substring(0, 9),
                CHECKOUT,
                OrderStatus.CONFIRMED,
                new SellerId(seller),
                "Sol",
                new EmailAddress("ada@example.org"),
                new PostalAddress("Ada", "12 rue de la République", "", "69001", "Lyon", "", "FR", ""),
                "standard",
                "25 November",
                List.of(line),
                money(currency, net),
                money(currency, delivery),
                money(currency, deliveryTax),
                money(currency, tax + deliveryTax),
                money(currency, net + delivery + tax + deliveryTax),
                DAY,
                List.of());
    }

    /** Sends units of an order's line; with its delivery if they are the first. */
    Units send(UUID shipment, String number, int from, int to) {
        var order = orderOf(number);
        var line = order.lines().get(0);
        var delivery = from == 0 ? order.delivery() : Money.zero(order.total().currency());
        var deliveryTax =
                from == 0 ? order.deliveryTax() : Money.zero(order.total().currency());
        var share = new OrderShare(
                line.net().ofUnits(from, to, line.quantity()).minor(),
                delivery.minor(),
                line.tax().ofUnits(from, to, line.quantity()).plus(deliveryTax).minor(),
                order.total().currency());
        return put(shipments, shipment, order, new OrderUnits(0, from, to), share);
    }

    /** Takes units back, without the delivery. */
    Units takeBack(UUID id, String number, int from, int to) {
        var order = orderOf(number);
        var line = order.lines().get(0);
        var share = new OrderShare(
                line.net().ofUnits(from, to, line.quantity()).minor(),
                0,
                line.tax().ofUnits(from, to, line.quantity()).minor(),
                order.total().currency());
        return put(returns, id, order, new OrderUnits(0, from, to), share);
    }

    private static Units put(Map<UUID, Units> to, UUID id, OrderView order, OrderUnits units, OrderShare share) {
        var made = new Units(
                id, order.checkoutId(), order.number(), order.sellerId().value(), List.of(units), share);
        to.put(id, made);
        return made;
    }

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    private static Money money(String currency, long minor) {
        return new Money(minor, currency);
    }

    private OrderView orderOf(String number) {
        return orders.stream()
                .filter(order -> order.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Override
    List<OrderView> ordersOf(UUID checkoutId) {
        return orders;
    }

    @Override
    List<UUID> categoriesOf(OrderView.Line line) {
        return List.of();
    }

    @Override
    Optional<Units> shipment(UUID shipmentId) {
        return Optional.ofNullable(shipments.get(shipmentId));
    }

    @Override
    List<Units> shipmentsOf(String orderNumber) {
        return shipments.values().stream()
                .filter(shipment -> shipment.orderNumber().equals(orderNumber))
                .toList();
    }
}
