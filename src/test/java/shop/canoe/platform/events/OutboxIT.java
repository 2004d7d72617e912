package shop.canoe.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.NotAllowedException;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.testing.InsideIT;
import shop.canoe.testing.Poll;

class OutboxIT extends InsideIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    DomainEvents events;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager database;

    @Inject
    OutboxDesk desk;

    @Inject
    Ears ears;

    @Inject
    MetricRegistry metrics;

    /** A bell was rung. Its listener trips over it as often as {@code trips} says. */
    public record BellRang(String bell, int trips) {}

    @ApplicationScoped
    public static class Ears {
        private final Map<String, Integer> heard = new ConcurrentHashMap<>();
        private final Map<String, Integer> tried = new ConcurrentHashMap<>();

        void hear(String bell) {
            heard.merge(bell, 1, Integer::sum);
        }

        int tryTo(String bell) {
            return tried.merge(bell, 1, Integer::sum);
        }

        int heard(String bell) {
            return heard.getOrDefault(bell, 0);
        }

        int tried(String bell) {
            return tried.getOrDefault(bell, 0);
        }
    }

    @ApplicationScoped
    public static class GoodListener {
        @Inject
        Ears ears;

        void on(@Observes BellRang event) {
            ears.hear(event.bell());
        }
    }

    @ApplicationScoped
    public static class TrippingListener {
        @Inject
        Ears ears;

        void on(@Observes BellRang event) {
            if (ears.tryTo(event.bell()) <= event.trips()) throw new IllegalStateException("tripped");
        }
    }

    @Test
    void anEventIsDeliveredToEveryListenerAfterTheCommit() {
        ring("one", 0);

        Poll.until("the bell", LIMIT, () -> ears.heard("one") == 1 && ears.tried("one") == 1);
        Poll.until("the end of the rows", LIMIT, () -> rows("one", "NEW") == 0);
    }

    @Test
    void anEventIsCountedOnceAndOnlyIfItHappened() {
        long before = counted();

        ring("counted", 0);
        assertThatThrownBy(() -> transactions.<String>inNew(() -> {
                    events.publish(new BellRang("uncounted", 0));
                    throw new IllegalStateException("undone");
                }))
                .hasMessageContaining("undone");

        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void nothingIsHeardBeforeTheCommit() {
        transactions.<String>inNew(() -> {
            events.publish(new BellRang("early", 0));
            assertThat(ears.heard("early")).isZero();
            return "";
        });
        Poll.until("the bell", LIMIT, () -> ears.heard("early") == 1);
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverDelivered() {
        assertThatThrownBy(() -> transactions.<String>inNew(() -> {
                    events.publish(new BellRang("undone", 0));
                    throw new IllegalStateException("undone");
                }))
                .hasMessageContaining("undone");
        ring("later", 0);

        Poll.until("the later bell", LIMIT, () -> ears.heard("later") == 1 && ears.tried("later") == 1);
        assertThat(ears.heard("undone")).isZero();
        assertThat(rows("undone", "NEW")).isZero();
    }

    @Test
    void aListenerThatFailsIsAskedAgainAndTheOthersAreNotHurt() {
        ring("stubborn", 2);

        Poll.until("the third try", LIMIT, () -> ears.tried("stubborn") == 3);
        Poll.until("the end of the rows", LIMIT, () -> rows("stubborn", "NEW") == 0);
        assertThat(ears.heard("stubborn")).isEqualTo(1);
    }

    @Test
    void aListenerThatNeverSucceedsIsGivenUpAndSaysWhy() {
        ring("hopeless", Integer.MAX_VALUE);
        Poll.until("the first try", LIMIT, () -> rows("hopeless", "NEW") == 1 && ears.tried("hopeless") >= 1);

        skipToTheLastTry("hopeless");

        Poll.until("the giving up", LIMIT, () -> rows("hopeless", "DEAD") == 1);
        assertThat(lastError("hopeless")).contains("tripped");
    }

    @Test
    void aDeadLetterIsDeliveredAgainWhenTheOperatorSaysSo() {
        ring("revived", 1);
        Poll.until("a failed try", LIMIT, () -> hasFailed("revived"));
        letter("revived", "DEAD");
        int tried = ears.tried("revived");
        var dead = dead("revived");

        assertThat(dead.event()).isEqualTo("OutboxIT$BellRang");
        assertThatThrownBy(() -> desk.deliverAgain(dead.id(), who(Role.SELLER)))
                .isInstanceOf(NotAllowedException.class);
        assertThat(rows("revived", "DEAD")).isEqualTo(1);
        assertThat(desk.deliverAgain(dead.id(), who(Role.OPERATOR))).isTrue();

        Poll.until("the next try", LIMIT, () -> ears.tried("revived") == tried + 1 && rows("revived", "NEW") == 0);
        assertThat(desk.deliverAgain(dead.id(), who(Role.OPERATOR))).isFalse();
    }

    @Test
    void aDeadLetterIsCrossedOutOnceAndOneThatLivesIsNot() {
        ring("unwanted", Integer.MAX_VALUE);
        Poll.until("a failed try", LIMIT, () -> hasFailed("unwanted"));
        letter("unwanted", "DEAD");
        var dead = dead("unwanted");
        letter("unwanted", "NEW");

        assertThat(desk.crossOut(dead.id(), who(Role.OPERATOR))).isFalse();
        letter("unwanted", "DEAD");
        assertThat(desk.standing().dead()).isPositive();
        assertThatThrownBy(() -> desk.crossOut(dead.id(), who(Role.SELLER))).isInstanceOf(NotAllowedException.class);
        assertThat(desk.crossOut(dead.id(), who(Role.OPERATOR))).isTrue();
        assertThat(desk.crossOut(dead.id(), who(Role.OPERATOR))).isFalse();
        assertThat(rows("unwanted", "DEAD")).isZero();
    }

    private long counted() {
        return metrics.counter("canoe_events", new Tag("type", "BellRang")).getCount();
    }

    private boolean hasFailed(String bell) {
        return transactions.<Boolean>inNew(() -> !database.createNativeQuery(
                        "select id from platform_outbox where payload like :bell and last_error is not null")
                .setParameter("bell", "%\"" + bell + "\"%")
                .getResultList()
                .isEmpty());
    }

    private static SignedIn who(Role role) {
        return new SignedIn(UUID.randomUUID(), "Pat", Set.of(role), Instant.EPOCH);
    }

    private DeadLetter dead(String bell) {
        return desk.dead().stream()
                .filter(letter -> letter.payload().contains('"' + bell + '"'))
                .findFirst()
                .orElseThrow();
    }

    /** Far from being due, so that nobody tries it meanwhile. */
    private void letter(String bell, String state) {
        transactions.<Integer>inNew(() -> database.createNativeQuery(
                        "update platform_outbox set state = :state, due_at = timestampadd(hour, 1, now(6))"
                                + " where payload like :bell")
                .setParameter("state", state)
                .setParameter("bell", "%\"" + bell + "\"%")
                .executeUpdate());
    }

    private void ring(String bell, int trips) {
        transactions.<String>inNew(() -> {
            events.publish(new BellRang(bell, trips));
            return "";
        });
    }

    private long rows(String bell, String state) {
        return transactions.<Long>inNew(() -> ((Number) database.createNativeQuery(
                                "select count(*) from platform_outbox where payload like :bell and state = :state")
                        .setParameter("bell", "%\"" + bell + "\"%")
                        .setParameter("state", state)
                        .getSingleResult())
                .longValue());
    }

    private void skipToTheLastTry(String bell) {
        Poll.until(
                "a failed try",
                LIMIT,
                () -> transactions.<Integer>inNew(() -> database.createNativeQuery(
                                        "update platform_outbox set attempts = 7, due_at = now(6)"
                                                + " where payload like :bell and last_error is not null")
                                .setParameter("bell", "%\"" + bell + "\"%")
                                .executeUpdate())
                        == 1);
    }

    private String lastError(String bell) {
        return transactions.<String>inNew(() ->
                (String) database.createNativeQuery("select last_error from platform_outbox where payload like :bell")
                        .setParameter("bell", "%\"" + bell + "\"%")
                        .getSingleResult());
    }
}
