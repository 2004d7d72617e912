package shop.canoe.inventory;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import shop.canoe.offers.OfferId;

/**
 * Asks for a hold on stock.
 *
 * @param reference what it is for, e.g. a checkout; one open reservation per reference
 * @param holder whose it is, at most 40 characters: what he holds counts as available to him; empty for nobody's
 * @param destination country it will be sent to, ISO 3166-1 alpha-2, which decides the location; empty if it does not matter
 * @param units at least one offer, each with at least one unit
 * @param hold how long, by the database's clock
 */
public record Reservation(
        UUID reference, String holder, String destination, Map<OfferId, Integer> units, Duration hold) {
    public Reservation(UUID reference, Map<OfferId, Integer> units, Duration hold) {
        this(reference, "", "", units, hold);
    }
}
