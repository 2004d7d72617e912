package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about the demo. */
@ApplicationScoped
class DemoSettings {
    /** Everybody in the demo signs in with it. */
    static final String PASSWORD = "paddle-upstream";

    @Inject
    @ConfigProperty(name = "canoe.demo")
    boolean isWanted;

    @Inject
    @ConfigProperty(name = "canoe.data")
    Path data;

    boolean isWanted() {
        return isWanted;
    }

    /** Where files lie while they are handed in. */
    Path folder() {
        return data.resolve("demo");
    }
}
