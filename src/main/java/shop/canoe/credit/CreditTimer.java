package shop.canoe.credit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;
import shop.canoe.platform.persistence.Transactions;

/** Ends gift cards and forgets wrong codes, every hour, on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CreditTimer {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    ExpirySteps steps;

    @Inject
    CodeTries tries;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "7", persistent = false)
    public void run() {
        if (boot.state() != Boot.State.READY || !leases.take("credit.clock", LEASE)) return;
        while (Transactions.retrying(steps::run) > 0) leases.take("credit.clock", LEASE);
        tries.sweep();
    }
}
