package shop.canoe.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.RaceDatabase;

class LeasesIT {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PAST = Duration.ofMillis(1);
    private static RaceDatabase database;

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void oneNodeHoldsALeaseAndMayTakeItAgain() {
        var here = node();
        var there = node();

        assertThat(take(here, "sweep", LONG)).isTrue();
        assertThat(take(there, "sweep", LONG)).isFalse();
        assertThat(take(here, "sweep", LONG)).isTrue();
    }

    @Test
    void aLeaseThatHasEndedGoesToWhoeverAsks() {
        take(node(), "ended", PAST);

        assertThat(take(node(), "ended", LONG)).isTrue();
    }

    @Test
    void nodesThatAskAtOnceNeitherShareALeaseNorDeadlock() throws InterruptedException {
        var nodes = IntStream.range(0, 8).mapToObj(number -> node()).toList();
        for (int round = 0; round < 25; round++) {
            var name = "race " + round;
            assertThat(atOnce(nodes, name, LONG)).as(name).containsOnlyOnce(true);
            // Of one that is there and has ended, too
            var ended = "ended " + round;
            take(nodes.get(0), ended, PAST);
            assertThat(atOnce(nodes, ended, LONG)).as(ended).containsOnlyOnce(true);
        }
    }

    private static List<Boolean> atOnce(List<Leases> nodes, String name, Duration time) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(nodes.size());
        try {
            var tasks = nodes.stream()
                    .map(node -> (Callable<Boolean>) () -> take(node, name, time))
                    .toList();
            var taken = pool.invokeAll(tasks);
            return List.of(taken.stream().map(LeasesIT::answer).toArray(Boolean[]::new));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Boolean answer(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean take(Leases node, String name, Duration time) {
        return database.inTransaction(() -> node.take(name, time));
    }

    private static Leases node() {
        var leases = new Leases();
        leases.database = database.entityManager();
        return leases;
    }
}
