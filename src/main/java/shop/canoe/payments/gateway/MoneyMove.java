package shop.canoe.payments.gateway;

import shop.canoe.kernel.Money;

/**
 * A part of a payment to be captured, released or refunded.
 *
 * @param key of this part: the same key again moves nothing more, and tells how far it has come
 * @param isRest of a capture: nothing else is to be captured, so that a gateway may give up what is left with it; the same
 *     for every call with this key
 */
public record MoneyMove(String key, Money amount, boolean isRest) {
    /** A part beside which there may be others. */
    public MoneyMove(String key, Money amount) {
        this(key, amount, false);
    }
}
