package shop.canoe.settlements;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;
import shop.canoe.platform.persistence.Transactions;

/** Moves on what time moves on: reserves that are due, every minute, and the week's periods; on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementJob {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    Reserves reserves;

    @Inject
    Periods periods;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    public void release() {
        if (boot.state() != Boot.State.READY || !leases.take("settlements.reserve", LEASE)) return;
        for (var due : reserves.due())
            Transactions.retrying(() -> {
                reserves.release(due);
                return "";
            });
    }

    @Schedule(hour = "*", minute = "5", persistent = false)
    public void closeWeek() {
        if (boot.state() != Boot.State.READY || !leases.take("settlements.period", LEASE)) return;
        for (var seller : periods.sellers())
            Transactions.retrying(() -> {
                periods.closeWeek(seller);
                return "";
            });
    }
}
