package shop.canoe.inventory;

/** What could be bought of a shelf before a change and can be after it. */
record FreeUnits(int before, int after) {
    /** Whether anybody who looks can see the difference. */
    boolean areFew() {
        return Math.min(before, after) <= StockChanged.FEW;
    }
}
