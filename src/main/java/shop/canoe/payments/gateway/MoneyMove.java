package shop.canoe.payments.gateway;

import shop.canoe.kernel.Money;

/**
 * A part of a payment to be captured, released or refunded.
 *
 * @param key of this part: the same key again moves nothing more, and tells how far it has come
 */
public record MoneyMove(String key, Money amount) {}
