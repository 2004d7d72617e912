package shop.canoe.orders;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Units that were cancelled, or are asked to be.
 *
 * @param reason as it was given; may be empty
 * @param answer the seller's words when it was declined; may be empty
 * @param units by line number
 * @param decidedAt empty while it waits
 */
public record CancellationView(
        UUID id,
        String orderNumber,
        State state,
        OrderActor askedBy,
        String reason,
        String answer,
        Map<Integer, Integer> units,
        Instant askedAt,
        Optional<Instant> decidedAt) {

    /** How a cancellation stands. Only a request can become anything else, and only once. */
    public enum State {
        REQUESTED,
        DONE,
        DECLINED,
        /** The units were sent before the seller answered. */
        OVERTAKEN
    }

    public int count() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }
}
