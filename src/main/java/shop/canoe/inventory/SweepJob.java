package shop.canoe.inventory;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;
import shop.canoe.platform.persistence.Transactions;

/** Gives back holds whose time is up, every five seconds, on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepJob {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    StockService stock;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        if (boot.state() != Boot.State.READY || !leases.take("inventory.sweep", LEASE)) return;
        while (Transactions.retrying(stock::sweep) > 0) leases.take("inventory.sweep", LEASE);
    }
}
