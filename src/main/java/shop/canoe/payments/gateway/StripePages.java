package shop.canoe.payments.gateway;

import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodOptions;
import com.stripe.param.checkout.SessionCreateParams.SavedPaymentMethodOptions;
import java.util.Locale;

/** What Stripe is asked: to authorise, not to take, one amount for a key. */
final class StripePages {
    private static final String KEY = "key";

    private StripePages() {}

    /** The same for the same command, or the key would be refused: so without an end, which the shop sees to itself. */
    static SessionCreateParams page(OpenPage command) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(command.key())
                .setSuccessUrl(command.returnUrl())
                .setCancelUrl(command.returnUrl())
                .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
                .setSavedPaymentMethodOptions(SavedPaymentMethodOptions.builder()
                        .setPaymentMethodSave(SavedPaymentMethodOptions.PaymentMethodSave.ENABLED)
                        .build())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setPaymentMethodOptions(PaymentMethodOptions.builder()
                        .setCard(PaymentMethodOptions.Card.builder()
                                .setRequestMulticapture(PaymentMethodOptions.Card.RequestMulticapture.IF_AVAILABLE)
                                .build())
                        .build())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata(KEY, command.key())
                        .build())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(PriceData.builder()
                                .setCurrency(currency(command))
                                .setUnitAmount(command.amount().minor())
                                .setProductData(PriceData.ProductData.builder()
                                        .setName(command.description())
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** The shopper is there, so his bank may still ask him: then the answer has a page. */
    static PaymentIntentCreateParams charge(OpenPage command, String token) {
        return PaymentIntentCreateParams.builder()
                .setAmount(command.amount().minor())
                .setCurrency(currency(command))
                .setCustomer(StripeCards.customer(token))
                .setPaymentMethod(StripeCards.method(token))
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .setPaymentMethodOptions(PaymentIntentCreateParams.PaymentMethodOptions.builder()
                        .setCard(PaymentIntentCreateParams.PaymentMethodOptions.Card.builder()
                                .setRequestMulticapture(
                                        PaymentIntentCreateParams.PaymentMethodOptions.Card.RequestMulticapture
                                                .IF_AVAILABLE)
                                .build())
                        .build())
                .setConfirm(true)
                .setReturnUrl(command.returnUrl())
                .putMetadata(KEY, command.key())
                .addExpand("payment_method")
                .build();
    }

    private static String currency(OpenPage command) {
        return command.amount().currency().toLowerCase(Locale.ROOT);
    }
}
