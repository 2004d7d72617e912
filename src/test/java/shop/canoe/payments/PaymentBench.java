package shop.canoe.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.credit.CreditBench;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderService;
import shop.canoe.payments.gateway.Gateway;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.payments.gateway.MoveState;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Messages;
import shop.canoe.testing.RaceDatabase;

/** Payments, put together as the container does it: each step of the books in a transaction of its own. */
public final class PaymentBench {
    public static final Money TOTAL = eur(10478);

    final List<Record> published = new CopyOnWriteArrayList<>();
    final PretendedGateway gateway = new PretendedGateway();
    final PretendedGateway second = new PretendedGateway("second");
    public final PaymentService payments = new PaymentService();
    final PaymentBooks books;
    final MoveBooks moves;
    final RepeatPayments repeats;
    final RefundDesk desk;
    final CreditBench credits;
    final PaymentParts parts;
    final AbandonedPayments abandoned;
    final WebhookInbox inbox;

    /** Somebody else each time, unless a test says who. */
    Payer payer = payer(UUID.randomUUID() + "@example.org");

    final RiskRules rules = new RiskRules();
    public final ReviewService reviews;
    final InstrumentService instruments;
    private final RaceDatabase database;
    private final Committing committing;
    private final PaymentJob job = new PaymentJob();
    private final MoveJob moveJob = new MoveJob();
    private final WebhookJob webhookJob = new WebhookJob();

    public PaymentBench(RaceDatabase database) {
        this(database, Optional.empty());
    }

    /** @param played answers for all, in place of the two pretended ones */
    public PaymentBench(RaceDatabase database, Optional<Gateway> played) {
        this.database = database;
        committing = new Committing(database);
        var repository = new PaymentRepository();
        repository.database = database.entityManager();
        books = committing.of(PaymentBooks.class);
        books.repository = repository;
        books.clock = Clock.systemUTC();
        books.events = events();
        books.risks = new RiskRepository();
        books.risks.database = database.entityManager();
        books.rules = rules;
        instruments = committing.of(InstrumentService.class);
        instruments.database = database.entityManager();
        instruments.clock = books.clock;
        books.instruments = instruments;
        payments.instruments = instruments;
        rules.repository = books.risks;
        rules.perPayer = 1_000;
        rules.perCard = 1_000;
        reviews = committing.of(ReviewService.class);
        reviews.books = books;
        reviews.clock = books.clock;
        reviews.hours = 24;
        reviews.payments = repository;
        reviews.risks = books.risks;
        credits = new CreditBench(database);
        moves = committing.of(MoveBooks.class);
        moves.repository = repository;
        moves.payments = books;
        moves.credits = new CreditOutcome();
        moves.credits.refunds = credits.refunds;
        moves.credits.orders = guestOrders();
        moves.credits.holds = credits.holds;
        moves.credits.events = books.events;
        moves.events = books.events;
        moves.clock = books.clock;
        repeats = committing.of(RepeatPayments.class);
        repeats.payments = books;
        repeats.moves = moves;
        desk = committing.of(RefundDesk.class);
        desk.repository = repository;
        desk.moves = moves;
        payments.books = books;
        parts = committing.of(PaymentParts.class);
        parts.credits = credits.holds;
        parts.outcome = moves.credits;
        parts.moves = moves;
        parts.events = books.events;
        payments.parts = parts;
        abandoned = committing.of(AbandonedPayments.class);
        abandoned.repository = repository;
        abandoned.events = books.events;
        abandoned.clock = books.clock;
        payments.messages = new Messages();
        payments.gateways = played.map(PaymentBench::only).orElseGet(this::both);
        job.books = books;
        job.payments = payments;
        job.gateways = payments.gateways;
        moveJob.books = moves;
        moveJob.gateways = payments.gateways;
        inbox = committing.of(WebhookInbox.class);
        inbox.database = database.entityManager();
        inbox.payments = repository;
        inbox.clock = books.clock;
        webhookJob.inbox = inbox;
        webhookJob.payments = payments;
        webhookJob.books = books;
        webhookJob.moves = moveJob;
    }

    private DomainEvents events() {
        return new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
    }

    /** Every checkout is a guest's. */
    private static OrderService guestOrders() {
        return new OrderService() {
            @Override
            public Optional<OrderGroupView> ofCheckout(UUID checkoutId) {
                var guest = payer("gwen@example.org");
                return Optional.of(new OrderGroupView(
                        "7K2F-9Q4D", checkoutId, guest.email(), guest.address(), TOTAL, Instant.EPOCH, List.of()));
            }
        };
    }

    private static Gateways only(Gateway played) {
        return new Gateways() {
            @Override
            public String preferred() {
                return played.name();
            }

            @Override
            public Optional<String> otherThan(String name) {
                return Optional.empty();
            }

            @Override
            public <T> T call(String name, Function<Gateway, T> what) {
                return what.apply(played);
            }
        };
    }

    /** Joined by the books' steps. */
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T inNew(Supplier<T> work) {
                return committing.inOne(work);
            }
        };
    }

    /** The gateway tells of an attempt, also of one that was given up. */
    public void hear(String attempt) {
        payments.follow(UUID.fromString(attempt));
    }

    private Gateways both() {
        return new Gateways() {
            @Override
            public String preferred() {
                return gateway.name();
            }

            @Override
            public Optional<String> otherThan(String name) {
                return name.equals(gateway.name()) ? Optional.of(second.name()) : Optional.empty();
            }

            @Override
            public <T> T call(String name, Function<Gateway, T> what) {
                return what.apply(name.equals(second.name()) ? second : gateway);
            }
        };
    }

    public void prepare(UUID checkout, Money amount) {
        books.prepare(checkout, amount, Optional.of(payer));
    }

    /** From now on somebody looks at each payment first. */
    public void reviewAll() {
        rules.perPayer = 0;
    }

    /** One round of the job that does it, at that time. */
    public void endReviews(Clock then) {
        reviews.clock = then;
        reviews.end();
    }

    /** A payment that a gateway holds the whole of. */
    void authorise(UUID checkout) {
        authorise(checkout, TOTAL);
    }

    public void authorise(UUID checkout, Money total) {
        prepare(checkout, total);
        payments.start(checkout, "http://shop.example/return");
        gateway.paid(total);
        payments.resolve(checkout);
    }

    /** A shipment has gone out; the gateway hears of it with the next {@link #run}. */
    public void sent(UUID checkout, UUID shipment, String orderNumber, Money share) {
        parts.capture(checkout, shipment, orderNumber, share);
    }

    /** From now on the gateway refuses to move money. */
    public void refuseMoves() {
        gateway.moves = MoveState.REFUSED;
    }

    String startWithSaved(UUID checkout, UUID account, UUID card, String returnUrl) {
        return payments.begin(checkout, new PayWith(returnUrl, Optional.of(new PayWith.KeptCard(account, card))))
                .map(payments::open)
                .orElse(returnUrl);
    }

    /** One of whose total this much is captured, for one order. */
    void capture(UUID checkout, String orderNumber, Money share) {
        authorise(checkout);
        moves.capture(checkout, UUID.randomUUID(), orderNumber, share);
        run();
    }

    /** One round of the jobs. */
    public void run() {
        job.run();
        moveJob.run();
    }

    /** One round of what gateways have told. */
    void follow() {
        webhookJob.run();
    }

    /** Key of the first attempt there is. */
    String attempt() {
        return gateway.opened.keySet().iterator().next();
    }

    /** As after the pause before the next question. */
    void askNow() {
        database.inTransaction(() -> {
            database.entityManager()
                    .createNativeQuery("update payments_attempt set ask_at = now(6)")
                    .executeUpdate();
            database.entityManager()
                    .createNativeQuery("update payments_move set due_at = now(6)")
                    .executeUpdate();
            database.entityManager()
                    .createNativeQuery("update payments_webhook set due_at = now(6)")
                    .executeUpdate();
        });
    }

    /** Until the gateway is asked about the checkout's only attempt. */
    int secondsToTheQuestion(UUID checkout) {
        return database.inTransaction(() -> ((Number) database.entityManager()
                        .createNativeQuery("select timestampdiff(second, now(6), a.ask_at) from payments_attempt a "
                                + "join payments_payment p on p.id = a.payment_id where p.checkout_id = :checkout")
                        .setParameter("checkout", checkout)
                        .getSingleResult())
                .intValue());
    }

    PaymentView view(UUID checkout) {
        return payments.view(checkout).orElseThrow();
    }

    List<PaymentSettled> settled() {
        return told(PaymentSettled.class);
    }

    public <T extends Record> List<T> told(Class<T> event) {
        return published.stream().filter(event::isInstance).map(event::cast).toList();
    }

    static void inParallel(int times, Runnable work) {
        inParallel(Stream.generate(() -> work).limit(times).toList());
    }

    public static void inParallel(List<Runnable> works) {
        var threads = Executors.newFixedThreadPool(works.size());
        try {
            CompletableFuture.allOf(works.stream()
                            .map(work -> CompletableFuture.runAsync(work, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    static Payer payer(String email) {
        return new Payer(
                Optional.empty(),
                new EmailAddress(email),
                new PostalAddress("Gwen", email, "", "69001", "Lyon", "", "FR", ""));
    }

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
