package shop.canoe.bench;

/**
 * How long starts took, from the process to the first page with products, and what the shop needs when nobody is there.
 *
 * @param fillingSeconds the start that indexed the products; 0 if an earlier run has left them
 * @param restartSeconds one that found all as it was
 * @param idleMegabytes resident, when nobody has been there for a while
 * @param idleMilliseconds of processor time in each second meanwhile
 */
record Starts(double fillingSeconds, double restartSeconds, long idleMegabytes, double idleMilliseconds) {}
