package shop.canoe.payments.gateway;

import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * A payment as the gateway sees it.
 *
 * @param reference what the gateway calls it
 * @param page address of the hosted page; null when there is none to show any more
 * @param amount what the page asked for, and what is authorised if it is
 * @param reason why it was declined, in the gateway's words; null if it was not
 * @param card that was used; null until one was
 */
public record GatewayPayment(
        State state,
        @Nullable String reference,
        @Nullable String page,
        Money amount,
        @Nullable String reason,
        @Nullable GatewayCard card) {

    /**
     * OPEN: nobody has paid yet. PROCESSING: somebody has, and the bank has not said yes or no. Every other state is final
     * but AUTHORISED, which may still be dropped.
     */
    public enum State {
        OPEN,
        PROCESSING,
        AUTHORISED,
        DECLINED,
        CANCELLED,
        EXPIRED,
        VOIDED
    }
}
