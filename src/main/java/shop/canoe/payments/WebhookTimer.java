package shop.canoe.payments;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.Boot;

/** Runs {@link WebhookJob} every second, outside any transaction, as it calls gateways. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTimer {
    @Inject
    WebhookJob job;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (boot.state() == Boot.State.READY) job.run();
    }
}
