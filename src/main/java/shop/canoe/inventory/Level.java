package shop.canoe.inventory;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import shop.canoe.offers.OfferId;

/** Units on hand and, of these, reserved. */
record Level(int onHand, int reserved) {
    static final Level NOTHING = new Level(0, 0);

    int available() {
        return onHand - reserved;
    }

    Level plus(Level other) {
        return new Level(onHand + other.onHand, reserved + other.reserved);
    }

    /** Of one shelf among many; NOTHING if it is not among them. */
    static Level at(Shelf shelf, Map<OfferId, SortedMap<String, Level>> shelves) {
        return shelves.getOrDefault(shelf.offer(), new TreeMap<>()).getOrDefault(shelf.location(), NOTHING);
    }
}
