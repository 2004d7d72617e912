package shop.canoe.platform.events;

import java.util.UUID;

/** A row that was claimed for delivery: this event for this listener. */
record OutboxRow(UUID id, String listener, String type, String payload, int attempts) {}
