package shop.canoe.platform.events;

import java.util.UUID;
import shop.canoe.platform.trace.Cause;

/** A row that was claimed for delivery: this event for this listener, and what published it. */
record OutboxRow(UUID id, String listener, String type, String payload, Cause cause, int attempts) {}
