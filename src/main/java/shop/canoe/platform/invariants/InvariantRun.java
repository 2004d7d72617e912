package shop.canoe.platform.invariants;

import java.time.Instant;
import java.util.List;

/** All invariants, asked once. */
public record InvariantRun(Instant askedAt, List<InvariantResult> results) {
    /** Those that do not hold. */
    public List<InvariantResult> breaches() {
        return results.stream().filter(InvariantResult::broken).toList();
    }
}
