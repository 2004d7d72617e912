package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about feeds. */
@ApplicationScoped
class FeedSettings {
    private static final long MEGABYTE = 1 << 20;

    @Inject
    @ConfigProperty(name = "canoe.data")
    Path data;

    @Inject
    @ConfigProperty(name = "canoe.feeds.max.megabytes")
    long maxMegabytes;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    /** Where files wait until they are imported. */
    Path folder() {
        return data.resolve("feeds");
    }

    /** How big a file may be, unpacked. */
    long limit() {
        return maxMegabytes * MEGABYTE;
    }

    /** The currency the shop sells in. */
    String currency() {
        return currency;
    }
}
