package shop.canoe.payments.gateway;

import java.util.Optional;
import shop.canoe.kernel.Money;

/**
 * A payment service provider that asks for the card on its own page, on its own origin. Every call goes over the
 * network: never make one inside a transaction. Every call may be repeated with the same keys and does its work once.
 *
 * <p>A call that is not answered in time throws {@link GatewayUnavailableException}; whether it did its work is then
 * unknown until {@link #find} answers.
 */
public interface Gateway {

    /** As attempts remember it; never changes. */
    String name();

    /** Opens a page for this key, or answers with the one that is there. */
    GatewayPayment open(OpenPage command);

    /** What became of the payment with this key; empty if the gateway never heard of it. */
    Optional<GatewayPayment> find(String key);

    /** Closes the page if nobody has paid on it yet; the answer tells. */
    GatewayPayment close(String key);

    /** Drops what is authorised and not captured. */
    GatewayPayment drop(String key);

    /**
     * Takes part of what is authorised.
     *
     * @param captureKey of this part
     * @return false if the gateway refuses for good
     */
    boolean capture(String key, String captureKey, Money amount);
}
