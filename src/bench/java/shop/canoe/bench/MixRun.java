package shop.canoe.bench;

/**
 * A mix under one load. Pages are those TPC-W counts.
 *
 * @param load in words
 * @param wanted pages a second that were asked for; 0 in a closed loop, where nothing is wanted
 * @param all every page of the mix
 * @param browsing those before the cart
 * @param placing of an order
 * @param application milliseconds of processor time of the shop's process for each page, the compiler's left out
 * @param database the same of the database's process
 */
record MixRun(
        String mix,
        String load,
        double wanted,
        Figures all,
        Figures browsing,
        Figures placing,
        double application,
        double database) {}
