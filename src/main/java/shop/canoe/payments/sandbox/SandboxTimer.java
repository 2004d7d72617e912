package shop.canoe.payments.sandbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import shop.canoe.payments.gateway.SandboxSettings;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.persistence.Transactions;

/** Sends the sandbox's webhooks every second. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SandboxTimer {
    @Inject
    SandboxPost post;

    @Inject
    SandboxSettings settings;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (boot.state() != Boot.State.READY || !settings.isOn()) return;
        Transactions.retrying(post::claim).stream().filter(post::send).forEach(letter -> post.told(letter.id()));
    }
}
