package shop.canoe.bench;

/**
 * What a kind of page has cost.
 *
 * @param page kind of page
 * @param how what it was answered from, e.g. {@code hit}
 * @param visitors at the same time
 * @param application milliseconds of processor time of the shop's process for each request, the compiler's left out
 * @param database the same of the database's process
 * @param bytes of the answer's body as it is sent, on average; 0 where it was not looked at
 */
record PageCost(
        String page, String how, int visitors, Figures figures, double application, double database, int bytes) {
    static final String MISS = "miss";
    static final String HIT = "hit";
    static final String HIT_WITH_CART = "hit, with a cart";
    static final String CEILING = "ceiling";
    static final String NOT_KEPT = "not kept";

    double processor() {
        return application + database;
    }
}
