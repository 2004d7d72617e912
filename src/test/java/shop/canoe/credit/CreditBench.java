package shop.canoe.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.notifications.Mail;
import shop.canoe.notifications.MailService;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.testing.People;
import shop.canoe.testing.RaceDatabase;

/** Credit, put together as the container does it, but that callers open the transactions. */
public final class CreditBench {
    public final CreditHolds holds = new CreditHolds();
    public final CreditRefunds refunds = new CreditRefunds();
    public final List<Mail> mails = new CopyOnWriteArrayList<>();
    final List<Record> published = new CopyOnWriteArrayList<>();
    final CreditService service = new CreditService();
    final GiftCardDesk desk = new GiftCardDesk();
    final ExpirySteps expiry = new ExpirySteps();
    private final RaceDatabase database;

    public CreditBench(RaceDatabase database) {
        this(database, new CreditRepository());
    }

    CreditBench(RaceDatabase database, CreditRepository credits) {
        this.database = database;
        var clock = Clock.systemUTC();
        credits.database = database.entityManager();
        credits.clock = clock;
        holds.holds = new HoldRepository();
        holds.holds.database = database.entityManager();
        holds.credits = credits;
        holds.clock = clock;
        desk.database = database.entityManager();
        desk.credits = credits;
        desk.events = events();
        desk.clock = clock;
        refunds.credits = credits;
        refunds.desk = desk;
        refunds.mails = mailbox();
        refunds.messages = new Messages();
        refunds.formats = new Formats();
        service.credits = credits;
        service.clock = clock;
        service.tries = tries();
        service.tries.database = database.entityManager();
        service.tries.clock = clock;
        service.tries.limit = 5;
        service.transactions = transactions();
        expiry.credits = credits;
        expiry.events = desk.events;
        expiry.clock = clock;
    }

    private DomainEvents events() {
        return new DomainEvents() {
            @Override
            public void publish(Record event) {
                published.add(event);
            }
        };
    }

    /** Opens the transactions that the container opens in the shop. */
    private CodeTries tries() {
        return new CodeTries() {
            @Override
            UUID begin(String caller) {
                return run(() -> super.begin(caller));
            }

            @Override
            void right(UUID id) {
                run(() -> super.right(id));
            }
        };
    }

    private Transactions transactions() {
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T inNew(Supplier<T> work) {
                return run(work);
            }
        };
    }

    private MailService mailbox() {
        return new MailService() {
            @Override
            public void send(String key, Mail mail) {
                mails.add(mail);
            }
        };
    }

    /** Runs in a transaction, again when the database asks for it. */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        return Transactions.retrying(() -> database.inTransaction(work));
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return "";
        });
    }

    /** A new gift card; its code. */
    String code(Money amount) {
        return run(() -> desk.issue(issue(UUID.randomUUID(), amount, 1), People.operator()))
                .get(0);
    }

    static IssueCredit issue(UUID key, Money amount, int cards) {
        return new IssueCredit(key, amount, cards, IssueReason.SOLD, Optional.empty(), "a test", new UUID(1, 1));
    }

    /** A new gift card. */
    public CreditView card(Money amount) {
        return ofCode(code(amount));
    }

    LocalDate today() {
        return holds.credits.today();
    }

    CreditView ofCode(String code) {
        return run(() -> holds.credits.ofCode(GiftCardCode.parse(code).orElseThrow()))
                .orElseThrow();
    }

    CreditView card(UUID id) {
        return run(() -> service.cards(List.of(id))).get(0);
    }

    /** The store credit of an account. */
    public Money of(UUID account) {
        return run(() -> service.ofAccount(account)).stream()
                .map(CreditView::balance)
                .reduce(Money.zero("EUR"), Money::plus);
    }

    /** What is on all cards and accounts. */
    public Money owed() {
        return new Money(number("select coalesce(sum(balance_minor), 0) from credit_credit"), "EUR");
    }

    long number(String sql) {
        return run(
                () -> ((Number) database.entityManager().createNativeQuery(sql).getSingleResult()).longValue());
    }

    void endOn(CreditView card, LocalDate day) {
        run(() -> database.entityManager()
                .createNativeQuery("update credit_credit set ends_on = :day where id = :id")
                .setParameter("day", day)
                .setParameter("id", card.id())
                .executeUpdate());
    }
}
