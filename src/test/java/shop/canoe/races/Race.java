package shop.canoe.races;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things many times: a few at a time to get ready, and then all at once. */
final class Race {
    private static final int BUSY = 8;

    private Race() {}

    /** Does it so many times, some at a time; the answers in the order of their numbers. */
    static <T> List<T> prepare(int times, IntFunction<T> work) {
        return run(BUSY, tasks(times, work));
    }

    /** Does it so many times at the same moment, each on a thread of its own. */
    static <T> List<T> atOnce(int times, IntFunction<T> work) {
        var allAreReady = new CountDownLatch(times);
        return run(times, tasks(times, number -> {
            allAreReady.countDown();
            await(allAreReady);
            return work.apply(number);
        }));
    }

    private static <T> List<Callable<T>> tasks(int times, IntFunction<T> work) {
        return IntStream.range(0, times)
                .mapToObj(number -> (Callable<T>) () -> work.apply(number))
                .toList();
    }

    private static <T> List<T> run(int threads, List<Callable<T>> tasks) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            return pool.invokeAll(tasks).stream().map(Race::answer).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Seconds since a {@link System#nanoTime()}, for reports. */
    static String secondsSince(long start) {
        return "%.1f".formatted(Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
