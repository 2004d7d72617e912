package shop.canoe.platform.invariants;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;

/** Asks the invariants every night, on one node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvariantJob {
    private static final Duration LEASE = Duration.ofHours(1);

    @Inject
    InvariantService invariants;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "3", minute = "40", persistent = false)
    public void run() {
        if (boot.state() == Boot.State.READY && leases.take("platform.invariants", LEASE)) invariants.run();
    }
}
