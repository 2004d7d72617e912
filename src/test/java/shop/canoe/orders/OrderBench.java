package shop.canoe.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import shop.canoe.inventory.StockService;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Messages;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** The services of orders, put together on a real database; each call is a transaction of its own. */
public final class OrderBench {
    private static final Instant NOW = Instant.parse("2026-11-21T14:21:00Z");

    final OrderService orders = new OrderService();
    public final OrderHistory history = new OrderHistory();
    final OrderCancellations cancellations = new OrderCancellations();
    final List<Record> events = new CopyOnWriteArrayList<>();
    final List<Integer> givenBack = new CopyOnWriteArrayList<>();
    final List<Mail> mails = new CopyOnWriteArrayList<>();

    public final OrderFulfilment fulfilment = new OrderFulfilment();

    private final RaceDatabase database;

    public OrderBench(RaceDatabase database) {
        this(database, new OrderRepository());
    }

    OrderBench(RaceDatabase database, OrderRepository repository) {
        this.database = database;
        var clock = new TickingClock(NOW);
        repository.database = database.entityManager();
        var reader = new OrderReader();
        reader.repository = repository;
        var steps = new OrderSteps();
        steps.repository = repository;
        steps.reader = reader;
        steps.clock = clock;
        var requests = new CancellationRepository();
        requests.database = database.entityManager();
        var publisher = new DomainEvents() {
            @Override
            public void publish(Record event) {
                events.add(event);
            }
        };
        orders.repository = repository;
        orders.reader = reader;
        orders.events = publisher;
        orders.clock = clock;
        history.repository = repository;
        history.reader = reader;
        history.clock = clock;
        var transactions = new CommittingSteps();
        transactions.orders = repository;
        transactions.cancellations = requests;
        transactions.steps = steps;
        transactions.stock = stock();
        transactions.mail = mail();
        transactions.events = publisher;
        transactions.clock = clock;
        fulfilment.repository = repository;
        fulfilment.steps = steps;
        fulfilment.cancellations = transactions;
        cancellations.history = new OrderHistory() {
            @Override
            public OrderGroupView ofHolder(OrderHolder holder, String number) {
                return database.inTransaction(() -> history.ofHolder(holder, number));
            }
        };
        cancellations.orders = repository;
        cancellations.cancellations = requests;
        cancellations.steps = transactions;
    }

    /** Places and pays; the number of the group. */
    public String confirmed(PlaceOrders command) {
        database.inTransaction(() -> orders.place(command));
        return database.inTransaction(() -> orders.confirm(command.checkoutId()))
                .number();
    }

    public OrderView view(String number) {
        return database.inTransaction(() -> history.group(number)).order(number);
    }

    List<CancellationView> requests(String number) {
        return database.inTransaction(
                () -> cancellations.of(history.group(number).order(number)));
    }

    void startPacking(SellerId seller, String number) {
        database.inTransaction(() -> fulfilment.startPacking(seller, number));
    }

    OrderFulfilment.Taken dispatch(SellerId seller, String number, Map<Integer, Integer> units) {
        return dispatch(seller, number, WantedUnits.of(units));
    }

    OrderFulfilment.Taken dispatch(SellerId seller, String number, WantedUnits units) {
        return Transactions.retrying(() -> database.inTransaction(() -> fulfilment.dispatch(seller, number, units)));
    }

    OrderFulfilment.Taken takeBack(String number, Map<Integer, Integer> units) {
        return Transactions.retrying(() -> database.inTransaction(() -> fulfilment.takeBack(number, units)));
    }

    <T extends Record> List<T> published(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private StockService stock() {
        return new StockService() {
            @Override
            public void cancel(UUID reference, Map<OfferId, Integer> units) {
                givenBack.addAll(units.values());
            }
        };
    }

    private OrderMail mail() {
        var mail = new OrderMail();
        mail.messages = new Messages();
        mail.mails = new MailService() {
            @Override
            public void send(String key, Mail sent) {
                mails.add(sent);
            }
        };
        return mail;
    }

    /** Opens the transactions that the container opens in the shop. */
    private final class CommittingSteps extends CancellationSteps {
        @Override
        CancellationView.State askedByCustomer(String number, WantedUnits wanted, String reason) {
            return database.inTransaction(() -> super.askedByCustomer(number, wanted, reason));
        }

        @Override
        void bySeller(SellerId seller, String number, WantedUnits wanted, String reason) {
            database.inTransaction(() -> super.bySeller(seller, number, wanted, reason));
        }

        @Override
        void accept(SellerId seller, String number, UUID id) {
            database.inTransaction(() -> super.accept(seller, number, id));
        }

        @Override
        void decline(SellerId seller, String number, UUID id, String answer) {
            database.inTransaction(() -> super.decline(seller, number, id, answer));
        }
    }
}
