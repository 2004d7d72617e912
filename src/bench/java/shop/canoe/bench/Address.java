package shop.canoe.bench;

/**
 * A page to ask for.
 *
 * @param path with its query
 * @param shows what must stand on it
 * @param times at least how often
 */
record Address(String path, String shows, int times) {}
