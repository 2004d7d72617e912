package shop.canoe.races;

/** How large races are: {@code -Dcanoe.races=full} runs them as they are meant. */
final class RaceSize {
    private static final boolean FULL = "full".equals(System.getProperty("canoe.races"));

    private RaceSize() {}

    static int of(int small, int full) {
        return FULL ? full : small;
    }

    /** The seed of every random choice: {@code -Dcanoe.races.seed}, else the same each time. */
    static long seed() {
        return Long.getLong("canoe.races.seed", 20261122L);
    }
}
