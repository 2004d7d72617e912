package shop.canoe.returns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import shop.canoe.fulfilment.Carriage;
import shop.canoe.fulfilment.ShipmentBench;
import shop.canoe.fulfilment.ShipmentView;
import shop.canoe.inventory.StockKeeping;
import shop.canoe.notifications.Mailbox;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderBench;
import shop.canoe.orders.OrderFixtures;
import shop.canoe.orders.OrderHolder;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.WantedUnits;
import shop.canoe.payments.PaymentBench;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** Returns of paid and sent orders on a real database: orders, parcels and payments are the real ones, too. */
final class ReturnBench {
    static final SellerId SOL = OrderFixtures.SOL;

    final PaymentBench payments;
    final OrderBench orders;
    final Mailbox mailbox = new Mailbox();
    final List<Record> events = new CopyOnWriteArrayList<>();
    private final ShipmentBench shipments;
    private final ReturnSteps steps = new ReturnSteps();

    ReturnBench(RaceDatabase database) {
        this(database, new ReturnRepository());
    }

    ReturnBench(RaceDatabase database, ReturnRepository returns) {
        returns.database = database.entityManager();
        orders = new OrderBench(database);
        shipments = new ShipmentBench(database, Optional.of(orders.fulfilment));
        payments = new PaymentBench(database);
        steps.returns = returns;
        steps.history = orders.history;
        steps.orders = orders.fulfilment;
        steps.shipments = shipments.shipments;
        steps.payments = payments.payments;
        steps.policy = policy(returns);
        steps.stock = shelves();
        steps.mail = mail();
        steps.clock = Clock.systemUTC();
        steps.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                events.add(event);
            }
        };
    }

    /** Two lamps of 32.39 with tax, and 5.99 for their delivery; paid, not sent. */
    OrderView bought() {
        var command = OrderFixtures.discountedLamps(UUID.randomUUID(), Optional.of(OrderFixtures.ADA));
        payments.authorise(command.checkoutId(), command.total());
        return orders.view(orders.confirmed(command) + "-1");
    }

    /** In a parcel that nobody has taken money for yet. */
    ShipmentView send(OrderView order, int lamps) {
        return shipments.send(SOL, order.number(), Map.of(0, lamps), Carriage.own());
    }

    /** Its money is asked for; {@code payments.run()} takes it. */
    void take(ShipmentView parcel) {
        payments.sent(
                parcel.checkoutId(),
                parcel.id(),
                parcel.orderNumber(),
                parcel.share().total());
    }

    /** Announced; its number. */
    String announce(OrderView order, int lamps) {
        return in(() -> steps.request(command(order, lamps), Optional.empty(), order.number()))
                .number();
    }

    /** Announced, and lies on the seller's table; its number. */
    String back(OrderView order, int lamps) {
        var number = announce(order, lamps);
        in(() -> {
            steps.receive(SOL, number);
            return number;
        });
        return number;
    }

    ReturnView settle(String number, int lamps) {
        return in(() -> steps.settle(SOL, number, new Inspection(Map.of(0, lamps), true, "")));
    }

    ReturnView view(String number) {
        return in(() -> steps.returns.find(number).orElseThrow().toView());
    }

    private <T> T in(Supplier<T> step) {
        return Transactions.retrying(() -> payments.transactions().inNew(step));
    }

    private static RequestReturn command(OrderView order, int lamps) {
        return new RequestReturn(
                OrderHolder.account(OrderFixtures.ADA),
                order.number(),
                WantedUnits.of(Map.of(0, lamps)),
                ReturnReason.DAMAGED,
                "",
                Optional.empty(),
                ReturnOutcome.REFUND);
    }

    private ReturnPolicy policy(ReturnRepository returns) {
        var policy = new ReturnPolicy();
        policy.shipments = shipments.shipments;
        policy.returns = returns;
        policy.settings = new ReturnSettings();
        policy.settings.days = 30;
        policy.clock = Clock.systemUTC();
        return policy;
    }

    private ReturnMail mail() {
        var mail = new ReturnMail();
        mail.mails = mailbox;
        mail.messages = new Messages();
        mail.formats = new Formats();
        return mail;
    }

    /** Takes whatever comes. */
    private static StockKeeping shelves() {
        return new StockKeeping() {
            @Override
            public void takeBack(UUID reference, Map<OfferId, Integer> units) {}
        };
    }
}
