package shop.canoe.payments.gateway;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A payment service provider that asks for the card on its own page, on its own origin. Every call goes over the
 * network: never make one inside a transaction. Every call may be repeated with the same keys and does its work once.
 *
 * <p>A call that is not answered in time throws {@link GatewayUnavailableException}; whether it did its work is then
 * unknown until it is repeated or {@link #find} answers.
 */
public interface Gateway {

    /** As attempts remember it; never changes. */
    String name();

    /** Whether it is configured. */
    boolean isOn();

    /** Opens a page for this key, or answers with the one that is there. */
    GatewayPayment open(OpenPage command);

    /** Authorises without a page, with a card the shopper had the gateway keep; the same key again charges nothing more. */
    GatewayPayment charge(OpenPage command, String token);

    /** What became of the payment; empty if the gateway never heard of it. */
    Optional<GatewayPayment> find(PaymentKey payment);

    /** As {@link #find}, of a charge whose answer was lost: looks for it, and never charges. */
    default Optional<GatewayPayment> findCharge(PaymentKey payment, String token) {
        return find(payment);
    }

    /** Closes the page if nobody has paid on it yet; the answer tells. */
    GatewayPayment close(PaymentKey payment);

    /** Drops all that is authorised and not captured, at once and for good; what is captured stays. */
    void drop(PaymentKey payment);

    /** Takes part of what is authorised. */
    MoveState capture(PaymentKey payment, MoneyMove part);

    /**
     * Gives up part of what is authorised, before the rest is captured. PENDING from a gateway that can only drop all that
     * is left: it is then told by {@link #drop} when everything else is captured.
     */
    MoveState release(PaymentKey payment, MoneyMove part);

    /** Gives back part of what is captured. */
    MoveState refund(PaymentKey payment, MoneyMove part);

    /**
     * What a message says that claims to be this gateway's; empty unless its signature proves it, and is fresh.
     *
     * @param headers value of the message's header of that name, null if it has none
     * @param body as it came, byte by byte
     */
    Optional<GatewayNotice> read(UnaryOperator<@Nullable String> headers, byte[] body);
}
