package shop.canoe.payments;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.persistence.Transactions;

/** Runs {@link PaymentJob}, {@link MoveJob} and {@link AbandonedPayments} every few seconds, outside any transaction, as it calls gateways. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentTimer {
    @Inject
    PaymentJob job;

    @Inject
    MoveJob moves;

    @Inject
    AbandonedPayments abandoned;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void tick() {
        if (boot.state() != Boot.State.READY) return;
        job.run();
        moves.run();
        Transactions.retrying(abandoned::giveUp);
    }
}
