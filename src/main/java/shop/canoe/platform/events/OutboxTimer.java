package shop.canoe.platform.events;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.Boot;

/** Looks every two seconds for rows that no commit on this node announced. */
@Singleton
public class OutboxTimer {
    @Inject
    OutboxDelivery delivery;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        if (boot.state() == Boot.State.READY) delivery.soon();
    }
}
