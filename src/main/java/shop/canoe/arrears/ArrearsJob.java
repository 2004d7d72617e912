package shop.canoe.arrears;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;

/** Ends the time of unpaid parcels, every ten seconds, on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArrearsJob {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    ArrearsService arrears;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    public void run() {
        if (boot.state() == Boot.State.READY && leases.take("arrears.due", LEASE)) arrears.endDue();
    }
}
