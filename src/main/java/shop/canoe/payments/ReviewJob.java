package shop.canoe.payments;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.jobs.Leases;
import shop.canoe.platform.persistence.Transactions;

/** Turns away payments that nobody has decided about in time, every minute, on one node at a time. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewJob {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    ReviewService reviews;

    @Inject
    Leases leases;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void run() {
        if (boot.state() != Boot.State.READY || !leases.take("payments.review", LEASE)) return;
        while (Transactions.retrying(reviews::end) > 0) leases.take("payments.review", LEASE);
    }
}
