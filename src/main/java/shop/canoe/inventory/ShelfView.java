package shop.canoe.inventory;

/** An offer's units at one location. */
public record ShelfView(LocationView location, int onHand, int reserved) {
    public int available() {
        return onHand - reserved;
    }
}
