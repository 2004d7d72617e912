package shop.canoe.platform.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What threads have spent on each kind of work since the shop was started, so that a figure can say what it is a figure of. */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Map<Work, LongAdder> SPENT = new EnumMap<>(Work.class);

    static {
        for (var work : Work.values()) SPENT.put(work, new LongAdder());
    }

    private ProcessorTime() {}

    /** Kinds of work; GATEWAY is part of the request or job that asks. */
    public enum Work {
        REQUESTS,
        /** Speaking to payment gateways. */
        GATEWAY,
        /** Answering as a sandbox gateway. */
        SANDBOX,
        /** Listeners of events. */
        EVENTS,
        /** Making documents for the search index; writing them is done by threads of its own. */
        INDEX
    }

    /** Of the running thread, in nanoseconds. */
    public static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Counts what the running thread has spent since {@link #now} gave this. */
    public static void add(Work work, long since) {
        var spent = SPENT.get(work);
        if (spent != null) spent.add(now() - since);
    }

    public static <T extends @Nullable Object> T counted(Work work, Supplier<T> done) {
        long begun = now();
        try {
            return done.get();
        } finally {
            add(work, begun);
        }
    }

    public static Duration spent(Work work) {
        var spent = SPENT.get(work);
        return spent == null ? Duration.ZERO : Duration.ofNanos(spent.sum());
    }
}
