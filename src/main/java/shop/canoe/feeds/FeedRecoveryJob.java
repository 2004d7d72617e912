package shop.canoe.feeds;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import shop.canoe.platform.boot.Boot;

/** Goes on with feeds whose node died. */
@Singleton
public class FeedRecoveryJob {
    @Inject
    FeedService feeds;

    @Inject
    Boot boot;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void tick() {
        if (boot.state() == Boot.State.READY) feeds.resumeAbandoned();
    }
}
