package shop.canoe.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** The same work for many, at the same time. */
public final class Parallel {
    private Parallel() {}

    /** What came of it, by number from 0. Fails if any of it throws. */
    public static <T> List<T> run(int threads, int times, IntFunction<T> work) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = new ArrayList<Callable<T>>();
            for (int i = 0; i < times; i++) {
                int number = i;
                tasks.add(() -> work.apply(number));
            }
            var outcomes = new ArrayList<T>();
            for (var future : pool.invokeAll(tasks)) outcomes.add(future.get());
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
