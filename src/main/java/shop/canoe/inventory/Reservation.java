package shop.canoe.inventory;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import shop.canoe.offers.OfferId;

/**
 * Asks for a hold on stock.
 *
 * @param reference what it is for, e.g. a checkout; one open reservation per reference
 * @param units at least one offer, each with at least one unit
 * @param hold how long, by the database's clock
 */
public record Reservation(UUID reference, Map<OfferId, Integer> units, Duration hold) {}
