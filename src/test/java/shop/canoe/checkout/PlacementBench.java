package shop.canoe.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CartService;
import shop.canoe.inventory.Reservation;
import shop.canoe.inventory.SoldOutException;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.notifications.Mailbox;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderService;
import shop.canoe.payments.CreditPayments;
import shop.canoe.payments.Payer;
import shop.canoe.payments.PaymentBench;
import shop.canoe.payments.PaymentRejected;
import shop.canoe.payments.PaymentTooLate;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;
import shop.canoe.promotions.Customer;
import shop.canoe.promotions.RedemptionService;
import shop.canoe.testing.RaceDatabase;

/** Checkouts and their payments on a real database; what they hold beside money is always there. */
final class PlacementBench {
    private static final Payer GWEN = new Payer(
            Optional.empty(),
            new EmailAddress("gwen@example.org"),
            new PostalAddress("Gwen", "Quay 1", "", "69001", "Lyon", "", "FR", ""));

    final LateGateway gateway = new LateGateway();
    final PaymentBench payments;
    final PlacementService placement = new PlacementService();
    final PlacementSteps steps;

    /** What the shoppers were told by mail. */
    final Mailbox mailbox = new Mailbox();

    /** For how long stock, coupons and deals were asked to stay held. */
    final List<Duration> prolonged = new CopyOnWriteArrayList<>();

    /** The hold has ended, and somebody else has got the last unit. */
    boolean isGone;

    private final PaymentListener listener = new PaymentListener();
    private final RaceDatabase database;

    PlacementBench(RaceDatabase database) {
        this.database = database;
        payments = new PaymentBench(database, Optional.of(gateway));
        steps = new PlacementSteps() {
            @Override
            CheckoutStatus status(CartKey visitor, UUID checkoutId) {
                return database.inTransaction(() -> super.status(visitor, checkoutId));
            }
        };
        steps.repository = new CheckoutRepository();
        steps.repository.database = database.entityManager();
        steps.payments = payments.payments;
        steps.reviews = payments.reviews;
        steps.stock = stock();
        steps.orders = orders();
        steps.redemptions = redemptions();
        steps.credits = credits();
        steps.carts = carts();
        listener.placement = placement;
        listener.mail = mail();
        placement.steps = steps;
        placement.payments = payments.payments;
        placement.transactions = payments.transactions();
        placement.shop = shop();
    }

    private VoidedMail mail() {
        var mail = new VoidedMail();
        mail.orders = steps.orders;
        mail.mails = mailbox;
        mail.messages = new Messages();
        mail.formats = new Formats();
        mail.shop = shop();
        return mail;
    }

    private static ShopAddress shop() {
        return new ShopAddress() {
            @Override
            public String of(String path) {
                return "http://shop.example" + path;
            }
        };
    }

    /** Passes on what payments have told, all of it so many times: as the outbox may. */
    void hear(int times) {
        for (int i = 0; i < times; i++) {
            payments.told(PaymentRejected.class).forEach(listener::on);
            payments.told(PaymentTooLate.class).forEach(listener::on);
        }
    }

    /** Whose order is placed and waits for the payment. */
    UUID placed(CartKey guest) {
        var id = UUID.randomUUID();
        database.inTransaction(() -> steps.repository.lockOrMake(guest, id, Instant.now()));
        place(guest, id);
        return id;
    }

    /** Again, if the payment has failed and the order was given up. */
    String placeAgain(CartKey guest, UUID checkout) {
        place(guest, checkout);
        return placement.pay(guest, checkout);
    }

    private void place(CartKey guest, UUID id) {
        Transactions.<Object>retrying(() -> placement.transactions.inNew(() -> {
            var checkout =
                    steps.repository.lock(id).filter(found -> found.isOf(guest)).orElseThrow();
            if (checkout.status() == CheckoutStatus.OPEN) {
                checkout.deliverTo(GWEN.email(), GWEN.address());
                payments.payments.prepare(id, PaymentBench.TOTAL, GWEN);
                checkout.place(new AcceptedReview(id, checkout.toView().revision(), "seen", Instant.now()));
            }
            return "";
        }));
    }

    CheckoutStatus status(UUID checkout) {
        return database.inTransaction(
                () -> steps.repository.find(checkout).orElseThrow().status());
    }

    private StockService stock() {
        return new StockService() {
            @Override
            public boolean confirm(UUID reference) {
                return !isGone;
            }

            @Override
            public void reserve(Reservation reservation) {
                throw new SoldOutException(Map.of());
            }

            @Override
            public void prolong(UUID reference, Duration time) {
                prolonged.add(time);
            }

            @Override
            public void shorten(UUID reference, Duration time) {
                prolonged.clear();
            }
        };
    }

    private static OrderService orders() {
        return new OrderService() {
            @Override
            public Optional<OrderGroupView> ofCheckout(UUID checkoutId) {
                return Optional.of(confirm(checkoutId));
            }

            @Override
            public OrderGroupView confirm(UUID checkoutId) {
                return new OrderGroupView(
                        "7K2F-9Q4D",
                        checkoutId,
                        GWEN.email(),
                        GWEN.address(),
                        PaymentBench.TOTAL,
                        Instant.EPOCH,
                        List.of());
            }

            @Override
            public void reject(UUID checkoutId) {}
        };
    }

    private RedemptionService redemptions() {
        return new RedemptionService() {
            @Override
            public void confirm(UUID checkoutId, Customer customer) {}

            @Override
            public void release(UUID checkoutId) {}

            @Override
            public void prolong(UUID checkoutId, Duration time) {
                prolonged.add(time);
            }
        };
    }

    private static CreditPayments credits() {
        return new CreditPayments() {
            @Override
            public void giveUp(UUID checkoutId) {}
        };
    }

    private static CartService carts() {
        return new CartService() {
            @Override
            public void ordered(CartKey cart, UUID checkoutId, List<OfferId> offers) {}
        };
    }
}
