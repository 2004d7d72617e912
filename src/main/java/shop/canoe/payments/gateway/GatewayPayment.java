package shop.canoe.payments.gateway;

import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A payment as the gateway sees it.
 *
 * @param page address of the hosted page
 * @param amount what the page asked for, and what is authorised if it is
 * @param reason why it was declined, in the gateway's words; null if it was not
 */
public record GatewayPayment(
        State state,
        String page,
        Money amount,
        @Nullable String reason,
        @Nullable String brand,
        @Nullable String last4) {

    /** OPEN: nobody has paid yet. Every other state is final but AUTHORISED, which may still be dropped. */
    public enum State {
        OPEN,
        AUTHORISED,
        DECLINED,
        CANCELLED,
        EXPIRED,
        VOIDED
    }
}
