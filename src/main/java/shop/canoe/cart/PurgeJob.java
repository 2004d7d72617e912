package shop.canoe.cart;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;

/** Deletes guests' carts whose cookie has run out, every night, on one node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PurgeJob {
    private static final Duration LEASE = Duration.ofHours(1);

    @Inject
    AbandonedCarts abandoned;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void run() {
        if (boot.state() != Boot.State.READY || !leases.take("cart.purge", LEASE)) return;
        while (abandoned.purge() > 0) leases.take("cart.purge", LEASE);
    }
}
