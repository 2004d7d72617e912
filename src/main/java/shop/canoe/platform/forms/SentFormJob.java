package shop.canoe.platform.forms;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;

/** Forgets forms that are too old to be sent again, every night, on one node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SentFormJob {
    private static final String NAME = "platform.forms";
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    SentForms forms;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "3", minute = "30", persistent = false)
    public void run() {
        if (boot.state() != Boot.State.READY) return;
        do {
            if (!leases.take(NAME, LEASE)) return;
        } while (forms.purge() > 0);
    }
}
