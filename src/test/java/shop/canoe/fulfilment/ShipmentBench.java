package shop.canoe.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderFulfilment;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderViews;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** The services of fulfilment on a real database. Orders are played, where no real ones are given: each has one lamp left, whatever is taken of it. */
public final class ShipmentBench {
    static final SellerId SOL = new SellerId(new UUID(2, 1));
    static final SellerId SAM = new SellerId(new UUID(2, 2));

    final List<String> delivered = new CopyOnWriteArrayList<>();
    final List<Record> events = new CopyOnWriteArrayList<>();

    private final RaceDatabase database;
    public final ShipmentService shipments = new ShipmentService();

    ShipmentBench(RaceDatabase database) {
        this(database, Optional.empty());
    }

    public ShipmentBench(RaceDatabase database, Optional<OrderFulfilment> orders) {
        this.database = database;
        shipments.shipments = new ShipmentRepository();
        shipments.shipments.database = database.entityManager();
        shipments.parcels = new ParcelRepository();
        shipments.parcels.database = database.entityManager();
        shipments.parcels.clock = Clock.systemUTC();
        shipments.clock = Clock.systemUTC();
        shipments.orders = orders.orElseGet(this::played);
        shipments.stock = new StockService() {
            @Override
            public void dispatch(UUID reference, Map<OfferId, Integer> units) {}
        };
        shipments.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                events.add(event);
            }
        };
    }

    ShipmentView send(SellerId seller, String order, Carriage carriage) {
        return send(seller, order, Map.of(0, 1), carriage);
    }

    public ShipmentView send(SellerId seller, String order, Map<Integer, Integer> units, Carriage carriage) {
        return Transactions.retrying(
                () -> database.inTransaction(() -> shipments.add(seller, order, WantedUnits.of(units), carriage)));
    }

    void tell(String carrier, String number, CarrierReport report) {
        Transactions.retrying(() -> database.inTransaction(() -> {
            shipments.report(carrier, number, report);
            return number;
        }));
    }

    void tell(SellerId seller, UUID shipment, CarrierReport report) {
        database.inTransaction(() -> shipments.report(seller, shipment, report));
    }

    ShipmentView view(ShipmentView shipment) {
        return database.inTransaction(() -> shipments.find(shipment.id())).orElseThrow();
    }

    static CarrierReport report(TrackingKind kind) {
        return new CarrierReport(kind.name(), kind, Instant.parse("2026-11-22T10:00:00Z"), "Lyon", "");
    }

    private OrderFulfilment played() {
        return new OrderFulfilment() {
            @Override
            public Taken dispatch(SellerId seller, String number, WantedUnits wanted) {
                return new Taken(
                        OrderViews.lamp(seller, number),
                        List.of(new OrderUnits(0, 0, 1)),
                        new OrderShare(2699, 499, 640, "EUR"));
            }

            @Override
            public void delivered(String number, BooleanSupplier arrived) {
                if (arrived.getAsBoolean()) delivered.add(number);
            }
        };
    }
}
