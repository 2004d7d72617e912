package shop.canoe.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about kept pages. */
@ApplicationScoped
public class PageSettings {
    private static final String WITHOUT = "Canoe-Without-Kept-Pages";

    @Inject
    @ConfigProperty(name = "canoe.pages.cache")
    boolean cache;

    @Inject
    @ConfigProperty(name = "canoe.pages.megabytes")
    int megabytes;

    @Inject
    @ConfigProperty(name = "canoe.pages.seconds")
    int seconds;

    /** As the fault board, this is for tests only. */
    @Inject
    @ConfigProperty(name = "canoe.faults")
    boolean tested;

    /** Whether this request is served from kept pages. A test may ask for its own rendering, by the header {@value #WITHOUT}. */
    public boolean isOnFor(HttpServletRequest request) {
        return cache && !(tested && request.getHeader(WITHOUT) != null);
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
