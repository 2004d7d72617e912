package shop.canoe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.RaceDatabase;

/** Links that work once, and limits that all nodes share, on a real database. */
class OneTimeLinksIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static RaceDatabase database;

    private final OneTimeLinks links = new OneTimeLinks();
    private final Throttle throttle = new Throttle();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void wire() {
        links.database = database.entityManager();
        throttle.database = database.entityManager();
    }

    @Test
    void aSecretOpensWhatItIsForOnce() {
        var secret = issue(HOUR);

        assertThat(spend("other", secret)).isEmpty();
        assertThat(spend("test", "guessed")).isEmpty();
        assertThat(spend("test", secret)).contains("7K2F-9Q4D");
        assertThat(spend("test", secret)).isEmpty();
    }

    @Test
    void anExpiredSecretOpensNothing() {
        var secret = issue(Duration.ofSeconds(-1));

        assertThat(spend("test", secret)).isEmpty();
    }

    @Test
    void ofManyWhoOpenALinkAtOnceOneGetsIn() throws Exception {
        var secret = issue(HOUR);

        assertThat(atOnce(() -> spend("test", secret).isPresent())).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOnlyTheFirstAreLetThrough() throws Exception {
        assertThat(atOnce(() -> admits("bo@example.org"))).isEqualTo(3);
        assertThat(admits("bo@example.org")).isFalse();
        assertThat(admits("ada@example.org")).isTrue();
    }

    @Test
    void afterTheWindowCountingBeginsAnew() {
        for (int i = 0; i < 4; i++) admits("gwen@example.org");
        database.inTransaction(() -> database.entityManager()
                .createNativeQuery("update platform_throttle set begun_at = timestampadd(hour, -2, now(6))")
                .executeUpdate());

        assertThat(admits("gwen@example.org")).isTrue();
    }

    private String issue(Duration life) {
        return database.inTransaction(() -> links.issue("test", "7K2F-9Q4D", life));
    }

    private Optional<String> spend(String purpose, String secret) {
        return database.inTransaction(() -> links.spend(purpose, secret));
    }

    private boolean admits(String who) {
        return database.inTransaction(() -> throttle.admits("test", who, 3, HOUR));
    }

    /** How many of a dozen got a yes. */
    private static long atOnce(Callable<Boolean> work) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(12);
        try {
            return threads.invokeAll(Collections.nCopies(12, work)).stream()
                    .filter(OneTimeLinksIT::answer)
                    .count();
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
