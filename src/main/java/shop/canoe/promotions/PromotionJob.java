package shop.canoe.promotions;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;
import shop.canoe.platform.persistence.Transactions;

/** Gives back claims whose time is up and tells what began and ended, every five seconds, on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PromotionJob {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    RedemptionService redemptions;

    @Inject
    PhaseTeller phases;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void run() {
        if (boot.state() != Boot.State.READY || !leases.take("promotions.clock", LEASE)) return;
        while (Transactions.retrying(redemptions::sweep) > 0) leases.take("promotions.clock", LEASE);
        Transactions.retrying(() -> {
            phases.tell();
            return "";
        });
    }
}
