package shop.canoe.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about kept pages. */
@ApplicationScoped
public class PageSettings {
    @Inject
    @ConfigProperty(name = "canoe.pages.cache")
    boolean cache;

    @Inject
    @ConfigProperty(name = "canoe.pages.megabytes")
    int megabytes;

    @Inject
    @ConfigProperty(name = "canoe.pages.seconds")
    int seconds;

    public boolean isOn() {
        return cache;
    }

    /** How much memory of a node kept pages may take. */
    long bytes() {
        return megabytes * 1024L * 1024;
    }

    /** How old a page becomes when nothing it shows is known to have changed. */
    Duration age() {
        return Duration.ofSeconds(seconds);
    }
}
