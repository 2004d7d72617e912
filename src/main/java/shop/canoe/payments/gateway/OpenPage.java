package shop.canoe.payments.gateway;

import java.time.Duration;
import shop.canoe.kernel.Money;

/**
 * Asks for a payment page.
 *
 * @param key idempotency key; also finds the payment later
 * @param description what the shopper reads beside the amount
 * @param returnUrl where the browser goes by GET, whatever the outcome
 * @param validFor after that the page takes no card any more
 */
public record OpenPage(String key, Money amount, String description, String returnUrl, Duration validFor) {}
