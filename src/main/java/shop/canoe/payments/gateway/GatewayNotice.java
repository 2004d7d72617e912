package shop.canoe.payments.gateway;

/**
 * A gateway says that something has happened to a payment. What it is worth now is asked, not read from here: notices come
 * twice, late, and in any order.
 *
 * @param eventId the same each time this is told
 * @param type in the gateway's words
 * @param payment key or reference of the payment
 */
public record GatewayNotice(String eventId, String type, String payment) {}
