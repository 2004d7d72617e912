package shop.canoe.inventory;

/** How a reservation stands; only HELD and CONFIRMED ones are part of what is reserved. */
enum ReservationStatus {
    HELD,
    CONFIRMED,
    RELEASED,
    EXPIRED,
    DISPATCHED
}
