package shop.canoe.payments.gateway;

/**
 * How the shop gets on with a gateway.
 *
 * @param breaker CLOSED: calls go through. OPEN: it failed too often, and is left alone for a while. HALF_OPEN: it is
 *     being tried again
 * @param failures of the last calls that count
 * @param free places behind the door
 */
public record GatewayState(String name, boolean isPreferred, String breaker, int failures, int free) {}
