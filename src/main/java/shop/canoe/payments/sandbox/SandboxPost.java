package shop.canoe.payments.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import shop.canoe.payments.gateway.SandboxSettings;
import shop.canoe.payments.gateway.WebhookSignature;
import shop.canoe.platform.id.Ids;

/** The second sandbox gateway's webhooks: written down with what they tell of, sent by {@link SandboxTimer}. */
@ApplicationScoped
@Transactional
public class SandboxPost {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int BATCH = 50;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    EntityManager database;

    @Inject
    SandboxFaults faults;

    @Inject
    SandboxSettings settings;

    @Inject
    Clock clock;

    /** A webhook of this node's, ready to be sent. */
    record Letter(String id, Flavour flavour, String url, String payload, int copies) {}

    void tell(SandboxSession session, String type, String move, Instant at) {
        if (!session.flavour().tellsLater()) return;
        session.webhookUrl().ifPresent(url -> {
            var id = "evt_" + Ids.number(20);
            var payload = json.createObjectNode()
                    .put("id", id)
                    .put("type", type)
                    .put("created", at.getEpochSecond())
                    .put("key", session.key())
                    .put("move", move)
                    .toString();
            var flavour = session.flavour();
            database.persist(SandboxEvent.of(
                    id, flavour, url, payload, faults.of(flavour).copies(), at.plusSeconds(faults.lateness(flavour))));
        });
    }

    List<Letter> claim() {
        var now = clock.instant();
        return database.createQuery(
                        "from SandboxEvent e where e.isTold = false and e.dueAt <= :now order by e.dueAt",
                        SandboxEvent.class)
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .getResultStream()
                .filter(event -> !faults.of(event.flavour()).outage())
                .peek(event -> event.attempt(now))
                .map(event -> new Letter(event.id(), event.flavour(), event.url(), event.payload(), event.copies()))
                .toList();
    }

    void told(String id) {
        database.find(SandboxEvent.class, id).told();
    }

    /** @return whether the merchant has taken it, each time */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean send(Letter letter) {
        boolean isTaken = true;
        for (int copy = 0; copy < letter.copies(); copy++) isTaken &= sendOnce(letter);
        return isTaken;
    }

    private boolean sendOnce(Letter letter) {
        var body = letter.payload().getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(letter.url()))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "application/json")
                .header("Sandbox-Signature", WebhookSignature.sign(settings.webhookSecret(), body, clock.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
