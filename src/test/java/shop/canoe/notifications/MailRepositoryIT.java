package shop.canoe.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.testing.RaceDatabase;

class MailRepositoryIT {
    private static final Mail THANKS = new Mail(new EmailAddress("ada@example.org"), "Your order 🛶", "Thank you.");
    private static RaceDatabase database;

    private final MailService service = new MailService();
    private final MailListener listener = new MailListener();
    private final List<MailAsked> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> delivered = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void nothingSent() {
        service.mails = new MailRepository();
        service.mails.database = database.entityManager();
        service.clock = Clock.systemUTC();
        service.events = new DomainEvents() {
            @Override
            public void publish(Record event) {
                asked.add((MailAsked) event);
            }
        };
        listener.mails = service.mails;
        listener.clock = service.clock;
        listener.sink = new MailSink() {
            @Override
            void deliver(StoredMail mail) {
                delivered.add(mail.key() + ' ' + mail.subject());
            }
        };
        database.inTransaction(() -> {
            database.entityManager().createQuery("delete from StoredMail").executeUpdate();
        });
    }

    @Test
    void aMailIsAskedForOncePerKey() {
        send("order-confirmed/a");
        send("order-confirmed/a");
        send("order-confirmed/A");

        assertThat(asked).hasSize(2);
    }

    @Test
    void aMailIsAskedForOnceWhenManyAskAtTheSameTime() {
        var all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> send("order-confirmed/a")))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(asked).hasSize(1);
    }

    @Test
    void aMailLeavesOnceHoweverOftenItsEventIsDelivered() {
        send("order-confirmed/a");

        database.inTransaction(() -> listener.on(asked.get(0)));
        database.inTransaction(() -> listener.on(asked.get(0)));

        assertThat(delivered).containsExactly("order-confirmed/a Your order 🛶");
    }

    private void send(String key) {
        database.inTransaction(() -> service.send(key, THANKS));
    }
}
