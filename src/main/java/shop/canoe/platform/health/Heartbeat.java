package shop.canoe.platform.health;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** When something last answered. */
final class Heartbeat {
    /** So long it may be silent: a node that gives up at once would take the whole shop with it. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /** So long one question may wait for its answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private volatile long lastAt;
    private volatile boolean everSeen;
    private volatile long askedAt;
    private volatile boolean isAsked;
    private volatile boolean isLost;

    Heartbeat(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void ask() {
        askedAt = System.nanoTime();
        isAsked = true;
    }

    void beat() {
        lastAt = System.nanoTime();
        everSeen = true;
        isAsked = false;
        isLost = false;
    }

    /** The question was not answered as it should. */
    void miss() {
        isAsked = false;
        isLost = true;
    }

    /** Whether the last question was not answered, or is being waited for too long. */
    boolean isAway() {
        return isLost || isAsked && System.nanoTime() - askedAt > PATIENCE.toNanos();
    }

    /** Whether there was an answer within the last ten seconds. */
    boolean isHeard() {
        return everSeen && silence().compareTo(TOLERANCE) < 0;
    }

    HealthCheckResponse asHealth() {
        var answer = HealthCheckResponse.named(name);
        if (everSeen) answer.withData("silentMillis", silence().toMillis());
        return answer.status(isHeard()).build();
    }

    private Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastAt);
    }
}
