package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * Takes the money for a checkout. No method that calls a gateway holds a transaction while it does.
 */
@ApplicationScoped
public class PaymentService {

    /** Writes down, in the caller's transaction, that this checkout is to be paid; again with the same amount changes nothing. */
    public void prepare(UUID checkoutId, Money amount) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Opens the gateway's hosted page for a prepared payment and returns its address. The same attempt again returns the
     * same page; after a decline a new attempt begins.
     *
     * @param returnUrl where the shopper comes back to by GET
     * @throws shop.canoe.platform.error.BusinessException UNAVAILABLE if the gateway does not answer
     */
    public String start(UUID checkoutId, String returnUrl) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Asks the gateway where the payment stands and writes it down; UNKNOWN if it does not answer. Idempotent. */
    public PaymentStatus resolve(UUID checkoutId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Where the payment stands by our own books. */
    public PaymentStatus status(UUID checkoutId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
