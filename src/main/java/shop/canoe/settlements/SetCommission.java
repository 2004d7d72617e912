package shop.canoe.settlements;

/**
 * What the shop shall take of some sales from now on.
 *
 * @param store slug of the seller's store; empty for all sellers
 * @param category slug of the category; empty for all
 * @param percent of the net price, with at most two decimals, as a person writes it
 */
public record SetCommission(String store, String category, String percent) {}
