package shop.canoe.platform.events;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.Boot;

/** Looks every two seconds for rows that no commit on this node announced, and every ten how many there are. */
@Singleton
public class OutboxTimer {
    @Inject
    OutboxDelivery delivery;

    @Inject
    OutboxDesk desk;

    @Inject
    EventCounts counts;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        if (boot.state() == Boot.State.READY) delivery.soon();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void count() {
        if (boot.state() == Boot.State.READY) counts.stands(desk.standing());
    }
}
