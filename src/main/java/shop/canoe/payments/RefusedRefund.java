package shop.canoe.payments;

import java.time.Instant;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * A refund a gateway refused for good: the customer waits for this money.
 *
 * @param id names it to {@link RefundDesk}
 * @param tries how often it was tried again before
 */
public record RefusedRefund(UUID id, String orderNumber, Money amount, String gateway, int tries, Instant askedAt) {}
