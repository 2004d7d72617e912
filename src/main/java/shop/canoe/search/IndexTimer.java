package shop.canoe.search;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.Boot;

/** Writes stale products to this node's index every second, and says now and then that the index is there. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexTimer {
    private static final System.Logger LOG = System.getLogger(IndexTimer.class.getName());

    @Inject
    Indexer indexer;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        guarded(indexer::writeStale);
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void attend() {
        guarded(indexer::attend);
    }

    private void guarded(Runnable work) {
        if (boot.state() != Boot.State.READY) return;
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "stale products stay stale for now", e);
        }
    }
}
