package shop.canoe.orders;

/**
 * A line that is to be wrapped.
 *
 * @param message goes with it; may be empty, at most 500 characters
 */
public record Gift(String message) {}
