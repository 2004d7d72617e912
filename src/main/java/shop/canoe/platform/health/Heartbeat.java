package shop.canoe.platform.health;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** When something last answered. */
final class Heartbeat {
    /** So long it may be silent: a node that gives up at once would take the whole shop with it. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final String name;
    private volatile long lastAt;
    private volatile boolean everSeen;

    Heartbeat(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void beat() {
        lastAt = System.nanoTime();
        everSeen = true;
    }

    HealthCheckResponse asHealth() {
        var silent = Duration.ofNanos(System.nanoTime() - lastAt);
        var answer = HealthCheckResponse.named(name);
        if (everSeen) answer.withData("silentMillis", silent.toMillis());
        return answer.status(everSeen && silent.compareTo(TOLERANCE) < 0).build();
    }
}
