package shop.canoe.platform.invariants;

import java.util.List;

/**
 * What an invariant's query found.
 *
 * @param rows how many, up to a hundred; none if it holds
 * @param example the first of them; empty if it holds
 * @param millis how long the database took
 */
public record InvariantResult(String file, String rule, List<String> ids, int rows, String example, long millis) {
    /** Whether it found anything. */
    public boolean broken() {
        return rows > 0;
    }

    String line() {
        return file + ": " + rule + " " + example;
    }
}
