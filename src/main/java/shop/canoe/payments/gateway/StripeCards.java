package shop.canoe.payments.gateway;

import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Stripe tells of the card behind a PaymentIntent. */
final class StripeCards {
    private static final String SEPARATOR = "/";

    private StripeCards() {}

    static @Nullable GatewayCard card(PaymentIntent intent) {
        var method = intent.getPaymentMethodObject();
        if (method == null || method.getCard() == null) return null;
        var card = method.getCard();
        return new GatewayCard(
                brand(card.getBrand()),
                card.getLast4(),
                "%02d/%02d".formatted(card.getExpMonth(), card.getExpYear() % 100),
                Optional.ofNullable(card.getFingerprint()).orElse(""),
                token(intent, method));
    }

    private static String brand(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Customer and payment method, if the shopper ticked that the card is to be kept. */
    private static @Nullable String token(PaymentIntent intent, PaymentMethod method) {
        boolean isKept = intent.getCustomer() != null && "always".equals(method.getAllowRedisplay());
        return isKept ? intent.getCustomer() + SEPARATOR + method.getId() : null;
    }

    static String customer(String token) {
        return token.substring(0, token.indexOf(SEPARATOR));
    }

    static String method(String token) {
        return token.substring(token.indexOf(SEPARATOR) + 1);
    }

    static @Nullable String reason(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        if (error == null || !"requires_payment_method".equals(intent.getStatus())) return null;
        return Optional.ofNullable(error.getDeclineCode()).orElse("card_declined");
    }

    /** Where the bank asks its customer; null if it does not. */
    static @Nullable String challenge(PaymentIntent intent) {
        var next = intent.getNextAction();
        return next == null || next.getRedirectToUrl() == null
                ? null
                : next.getRedirectToUrl().getUrl();
    }
}
