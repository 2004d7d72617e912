package shop.canoe.inventory;

import java.time.Instant;

/**
 * A change of an offer's units on hand.
 *
 * @param reason {@code feed}, {@code console}, {@code dispatch}, {@code return} …
 */
public record MovementView(String location, int delta, String reason, Instant at) {}
