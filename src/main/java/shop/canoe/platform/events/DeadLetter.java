package shop.canoe.platform.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event one listener has failed at too often.
 *
 * @param listener the method that hears it
 * @param type the event's class
 * @param payload the event as JSON
 * @param requestId of the request that caused it, by which the log is searched; empty if none did
 * @param reason what the last try ended with; empty if unknown
 */
public record DeadLetter(
        UUID id,
        String listener,
        String type,
        String payload,
        String requestId,
        int attempts,
        Instant createdAt,
        String reason) {

    /** The event's name without its package. */
    public String event() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
