package shop.canoe.orders;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an order has come. What its units say decides: as long as some are left to send it is CONFIRMED, PACKING or
 * PARTLY_DISPATCHED; then DISPATCHED, or CANCELLED if none was sent at all. Beyond that only the carrier's word counts.
 */
public enum OrderStatus {
    /** Placed, not yet paid; nobody but the checkout sees it. */
    PENDING,
    /** Paid; nothing is sent yet, and what is left can be cancelled at once. */
    CONFIRMED,
    /** The seller has units in hand: a cancellation is a request now. */
    PACKING,
    /** Some units are on their way, others are left; these can be cancelled at once. */
    PARTLY_DISPATCHED,
    /** No unit is left: each was sent or cancelled, and at least one was sent. */
    DISPATCHED,
    /** All that was sent has arrived. */
    DELIVERED,
    /** Every unit was cancelled. */
    CANCELLED,
    /** Never paid. */
    REJECTED;

    /** Those of orders that have units left to send. */
    public static final Set<OrderStatus> OPEN = Set.copyOf(EnumSet.of(CONFIRMED, PACKING, PARTLY_DISPATCHED));

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
