package shop.canoe.payments.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * Stripe, by its own client: Checkout Sessions for the page, PaymentIntents with manual capture behind it. An account with
 * multicapture is needed to send an order in several parcels. A refusal of the card is an answer; anything else that is not
 * understood, too many requests included, leaves the outcome unknown.
 *
 * @see StripePages for what the page asks
 */
@ApplicationScoped
public class StripeGateway implements Gateway {
    private static final String NAME = "stripe";
    private static final String METADATA_KEY = "key";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper json = new ObjectMapper();
    private @Nullable StripeClient client;

    @Inject
    StripeSettings settings;

    @Inject
    Clock clock;

    /** A call to Stripe. */
    private interface Call<T> {
        T make(StripeClient stripe) throws StripeException;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public GatewayPayment open(OpenPage command) {
        var params = StripePages.page(command);
        return ofPage(ask(stripe -> stripe.v1().checkout().sessions().create(params, once(command.key()))));
    }

    @Override
    public GatewayPayment charge(OpenPage command, String token) {
        var params = StripePages.charge(command, token);
        try {
            return ofIntent(client().v1().paymentIntents().create(params, once(command.key())));
        } catch (CardException refused) {
            return declined(command, intentOf(refused).orElse(null), reason(refused));
        } catch (RateLimitException busy) {
            throw unavailable(busy);
        } catch (InvalidRequestException gone) {
            return declined(command, null, "card_declined");
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    private static GatewayPayment declined(OpenPage command, @Nullable String intent, String reason) {
        return new GatewayPayment(GatewayPayment.State.DECLINED, intent, null, command.amount(), reason, null);
    }

    /** Among the card's newest payments; to search by metadata would not find what was made a moment ago. */
    @Override
    public Optional<GatewayPayment> findCharge(PaymentKey payment, String token) {
        if (payment.reference() != null) return find(payment);
        var params = PaymentIntentListParams.builder()
                .setCustomer(StripeCards.customer(token))
                .setLimit(100L)
                .addExpand("data.payment_method")
                .build();
        return ask(stripe -> stripe.v1().paymentIntents().list(params)).getData().stream()
                .filter(intent -> payment.key().equals(intent.getMetadata().get(METADATA_KEY)))
                .findFirst()
                .map(StripeGateway::ofIntent);
    }

    private static Optional<String> intentOf(CardException refused) {
        return Optional.ofNullable(refused.getStripeError())
                .map(error -> error.getPaymentIntent())
                .map(PaymentIntent::getId);
    }

    private static String reason(CardException refused) {
        return refused.getDeclineCode() == null ? "card_declined" : refused.getDeclineCode();
    }

    @Override
    public Optional<GatewayPayment> find(PaymentKey payment) {
        var reference = payment.reference();
        if (reference == null) return Optional.empty();
        try {
            return Optional.of(
                    isIntent(reference) ? ofIntent(intent(client(), reference)) : ofPage(session(client(), reference)));
        } catch (InvalidRequestException e) {
            if (e.getStatusCode() == NOT_FOUND) return Optional.empty();
            throw unavailable(e);
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    @Override
    public GatewayPayment close(PaymentKey payment) {
        var reference = payment.reference();
        if (reference != null && isIntent(reference)) cancelUnpaid(payment, reference);
        else if (reference != null) expire(reference);
        return find(payment).orElseThrow(() -> new GatewayUnavailableException(NAME, "no such page"));
    }

    /** The bank has asked the shopper, who has not answered. */
    private void cancelUnpaid(PaymentKey payment, String intent) {
        if (find(payment)
                .filter(now -> now.state() == GatewayPayment.State.OPEN)
                .isPresent()) cancel(intent);
    }

    /** Refused if somebody has paid meanwhile, or it is closed already: what it is then is asked. */
    private void expire(String session) {
        try {
            client().v1().checkout().sessions().expire(session);
        } catch (InvalidRequestException late) {
            return;
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void drop(PaymentKey payment) {
        var reference = payment.reference();
        if (reference == null) return;
        if (!isIntent(reference)) expire(reference);
        intentId(reference).ifPresent(this::cancel);
    }

    /** Refused if nothing of it is held any more, which is what is wanted. */
    private void cancel(String intent) {
        try {
            client().v1().paymentIntents().cancel(intent);
        } catch (InvalidRequestException nothingLeft) {
            return;
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /** The last capture says nothing of others, so that an account without multicapture can make it, too. */
    @Override
    public MoveState capture(PaymentKey payment, MoneyMove part) {
        var intent = intentId(payment);
        var params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(part.amount().minor());
        if (!part.isRest()) params.setFinalCapture(false);
        try {
            client().v1().paymentIntents().capture(intent, params.build(), once(part.key()));
            return MoveState.DONE;
        } catch (CardException refused) {
            return MoveState.REFUSED;
        } catch (RateLimitException busy) {
            throw unavailable(busy);
        } catch (InvalidRequestException refused) {
            if (isHeld(intent, part.amount())) throw unavailable(refused);
            return MoveState.REFUSED;
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /** As long as it is, a capture that was not understood can still be made. */
    private boolean isHeld(String intent, Money amount) {
        var now = ask(stripe -> intent(stripe, intent));
        return "requires_capture".equals(now.getStatus()) && now.getAmountCapturable() >= amount.minor();
    }

    /** Stripe gives up what is left, never a part. */
    @Override
    public MoveState release(PaymentKey payment, MoneyMove part) {
        return MoveState.PENDING;
    }

    /** Looks first: repeated with its key, a refund is answered as it stood at first, not as it stands. */
    @Override
    public MoveState refund(PaymentKey payment, MoneyMove part) {
        var intent = intentId(payment);
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(part.amount().minor())
                .putMetadata("move", part.key())
                .putMetadata(METADATA_KEY, payment.key())
                .build();
        try {
            var known = known(intent, part.key());
            var refund =
                    known.isPresent() ? known.get() : client().v1().refunds().create(params, once(part.key()));
            return switch (refund.getStatus()) {
                case "succeeded" -> MoveState.DONE;
                case "failed", "canceled" -> MoveState.REFUSED;
                default -> MoveState.PENDING;
            };
        } catch (InvalidRequestException refused) {
            return MoveState.REFUSED;
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    private Optional<Refund> known(String intent, String move) throws StripeException {
        var params = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(100L)
                .build();
        return client().v1().refunds().list(params).getData().stream()
                .filter(refund -> move.equals(refund.getMetadata().get("move")))
                .findFirst();
    }

    @Override
    public Optional<GatewayNotice> read(UnaryOperator<@Nullable String> headers, byte[] body) {
        var signature = headers.apply("Stripe-Signature");
        var isRight = signature != null
                && settings.webhookSecret()
                        .filter(secret -> WebhookSignature.isRight(secret, signature, body, clock.instant()))
                        .isPresent();
        if (!isRight) return Optional.empty();
        try {
            var event = json.readTree(new String(body, StandardCharsets.UTF_8));
            return Optional.of(new GatewayNotice(
                    event.path("id").asText(),
                    event.path("type").asText(),
                    payment(event.path("data").path("object"))));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The key we gave it, wherever this kind of object carries it; else its own id. */
    private static String payment(JsonNode object) {
        if (object.hasNonNull("client_reference_id"))
            return object.get("client_reference_id").asText();
        return object.path("metadata")
                .path(METADATA_KEY)
                .asText(object.path("id").asText());
    }

    private static boolean isIntent(String reference) {
        return reference.startsWith("pi_");
    }

    private String intentId(PaymentKey payment) {
        return Optional.ofNullable(payment.reference())
                .flatMap(this::intentId)
                .orElseThrow(() -> new GatewayUnavailableException(NAME, "nothing was paid"));
    }

    /** Empty before somebody has paid on the page. */
    private Optional<String> intentId(String reference) {
        if (isIntent(reference)) return Optional.of(reference);
        return Optional.ofNullable(
                ask(stripe -> stripe.v1().checkout().sessions().retrieve(reference))
                        .getPaymentIntent());
    }

    private static Session session(StripeClient stripe, String id) throws StripeException {
        var params = SessionRetrieveParams.builder()
                .addExpand("payment_intent.payment_method")
                .build();
        return stripe.v1().checkout().sessions().retrieve(id, params);
    }

    private static PaymentIntent intent(StripeClient stripe, String id) throws StripeException {
        var params = PaymentIntentRetrieveParams.builder()
                .addExpand("payment_method")
                .build();
        return stripe.v1().paymentIntents().retrieve(id, params);
    }

    private static GatewayPayment ofPage(Session session) {
        var amount = money(session.getAmountTotal(), session.getCurrency());
        var intent = session.getPaymentIntentObject();
        var state = "expired".equals(session.getStatus()) ? GatewayPayment.State.EXPIRED : GatewayPayment.State.OPEN;
        if (!"complete".equals(session.getStatus()) || intent == null)
            return new GatewayPayment(state, session.getId(), session.getUrl(), amount, null, null);
        return new GatewayPayment(
                state(intent), session.getId(), null, amount, StripeCards.reason(intent), StripeCards.card(intent));
    }

    private static GatewayPayment ofIntent(PaymentIntent intent) {
        return new GatewayPayment(
                state(intent),
                intent.getId(),
                StripeCards.challenge(intent),
                money(intent.getAmount(), intent.getCurrency()),
                StripeCards.reason(intent),
                StripeCards.card(intent));
    }

    private static GatewayPayment.State state(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_capture", "succeeded" -> GatewayPayment.State.AUTHORISED;
            case "processing" -> GatewayPayment.State.PROCESSING;
            case "canceled" -> GatewayPayment.State.VOIDED;
            case "requires_payment_method" -> GatewayPayment.State.DECLINED;
            default -> GatewayPayment.State.OPEN;
        };
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, currency.toUpperCase(Locale.ROOT));
    }

    private <T> T ask(Call<T> call) {
        try {
            return call.make(client());
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /** Repeats are ours to decide, not the client's. */
    private synchronized StripeClient client() {
        if (client == null)
            client = StripeClient.builder()
                    .setApiKey(settings.key())
                    .setApiBase(settings.url())
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setReadTimeout(ANSWER_MILLIS)
                    .setMaxNetworkRetries(0)
                    .build();
        return client;
    }

    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static GatewayUnavailableException unavailable(StripeException e) {
        return new GatewayUnavailableException(NAME, e.getStatusCode() + " " + e.getCode() + " " + e.getRequestId());
    }
}
