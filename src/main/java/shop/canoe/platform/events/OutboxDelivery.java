package shop.canoe.platform.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import shop.canoe.platform.time.ProcessorTime;
import shop.canoe.platform.time.ProcessorTime.Work;

/** Delivers outbox rows: right after a commit, and by a timer for what a crash or a failure left behind. */
@ApplicationScoped
class OutboxDelivery {
    private static final System.Logger LOG = System.getLogger(OutboxDelivery.class.getName());

    @Inject
    Outbox outbox;

    @Inject
    Listeners listeners;

    @Inject
    EventCounts counts;

    @Resource
    ManagedExecutorService executor;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    /** Asks for a delivery round in the background; cheap, and safe to call as often as one likes. */
    void soon() {
        again.set(true);
        if (running.compareAndSet(false, true)) executor.submit(this::run);
    }

    private void run() {
        long begun = ProcessorTime.now();
        try {
            while (again.getAndSet(false)) while (deliverBatch() > 0) again.set(true);
        } finally {
            running.set(false);
            ProcessorTime.add(Work.EVENTS, begun);
        }
        if (again.get()) soon();
    }

    private int deliverBatch() {
        var rows = outbox.claim();
        rows.forEach(row -> row.cause().carry(() -> deliver(row)));
        return rows.size();
    }

    private void deliver(OutboxRow row) {
        try {
            listeners.deliver(row);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event {0} for {1} failed, try {2}: {3}",
                    row.type(),
                    row.listener(),
                    row.attempts(),
                    e);
            counts.failed(row);
            outbox.failed(row, String.valueOf(e));
        }
    }
}
