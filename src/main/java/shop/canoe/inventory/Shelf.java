package shop.canoe.inventory;

import java.util.Comparator;
import shop.canoe.offers.OfferId;

/** An offer's place at a location: one row of stock. */
record Shelf(OfferId offer, String location) {
    /** The order in which stock rows are locked everywhere, so that two buyers never wait for each other: the key's. */
    static final Comparator<Shelf> LOCK_ORDER =
            Comparator.comparing(Shelf::offer, StockRepository.LOCK_ORDER).thenComparing(Shelf::location);

    /** The location that stands for a seller's own shelf. */
    static final String OWN = "MAIN";
}
