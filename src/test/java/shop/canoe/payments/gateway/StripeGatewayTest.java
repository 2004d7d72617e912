package shop.canoe.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.GatewayPayment.State;
import shop.canoe.payments.gateway.StripeStub.Answer;

/** The contract with Stripe, held against a stub that follows its published API. */
class StripeGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:21:00Z");
    private static final String KEY = "0193e5c4-0000-7000-8000-000000000001";
    private static final OpenPage PAGE =
            new OpenPage(KEY, eur(10478), "Your order at Canoe", "https://shop.example/return", Duration.ofMinutes(15));

    private final StripeStub stripe = new StripeStub();
    private final StripeGateway gateway = gateway("sk_test_teapot");

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void isOffWithoutAKey() {
        var settings = new StripeSettings();
        settings.key = Optional.empty();
        var off = new StripeGateway();
        off.settings = settings;

        assertThat(off.isOn()).isFalse();
        assertThat(gateway.isOn()).isTrue();
    }

    @Test
    void opensAPageThatAuthorisesAndDoesNotTake() {
        var page = gateway.open(PAGE);

        assertThat(page.state()).isEqualTo(State.OPEN);
        assertThat(page.page()).startsWith("https://checkout.stripe.test/cs_test_");
        assertThat(page.amount()).isEqualTo(eur(10478));
        var call = stripe.calls.get(0);
        assertThat(call.idempotencyKey()).isEqualTo(KEY);
        assertThat(call.form())
                .containsEntry("mode", "payment")
                .containsEntry("client_reference_id", KEY)
                .containsEntry("payment_intent_data[capture_method]", "manual")
                .containsEntry("payment_intent_data[metadata][key]", KEY)
                .containsEntry("payment_method_options[card][request_multicapture]", "if_available")
                .containsEntry("line_items[0][price_data][currency]", "eur")
                .containsEntry("line_items[0][price_data][unit_amount]", "10478")
                .containsEntry("success_url", "https://shop.example/return");
    }

    @Test
    void theSameKeyOpensTheSamePage() {
        assertThat(gateway.open(PAGE)).isEqualTo(gateway.open(PAGE));
    }

    @Test
    void anAnswerThatIsLostIsUnknownAndTheSameKeyFindsThePage() {
        stripe.isSlow = true;
        assertThatThrownBy(() -> gateway.open(PAGE)).isInstanceOf(GatewayUnavailableException.class);

        assertThat(gateway.open(PAGE).reference()).isEqualTo("cs_test_1");
    }

    @Test
    void tellsWhatBecameOfThePage() {
        var payment = opened();
        assertThat(gateway.find(payment).orElseThrow().state()).isEqualTo(State.OPEN);

        stripe.pay(payment.reference(), false);

        var paid = gateway.find(payment).orElseThrow();
        assertThat(paid.state()).isEqualTo(State.AUTHORISED);
        assertThat(paid.amount()).isEqualTo(eur(10478));
        assertThat(paid.card()).isEqualTo(new GatewayCard("Visa", "4242", "12/34", "Xt5EWLLDS7FJjR1c", null));
        stripe.is("pi_2", "processing");
        assertThat(gateway.find(payment).orElseThrow().state()).isEqualTo(State.PROCESSING);
        stripe.is("pi_2", "canceled");
        assertThat(gateway.find(payment).orElseThrow().state()).isEqualTo(State.VOIDED);
    }

    @Test
    void neverHeardOfWhatWasNeverOpened() {
        assertThat(gateway.find(new PaymentKey(KEY, null))).isEmpty();
        assertThat(gateway.find(new PaymentKey(KEY, "cs_test_nobody"))).isEmpty();
        assertThat(gateway.find(new PaymentKey(KEY, "pi_nobody"))).isEmpty();
    }

    @Test
    void closesAPageUnlessItIsPaid() {
        var payment = opened();
        assertThat(gateway.close(payment).state()).isEqualTo(State.EXPIRED);

        var other =
                gateway.open(new OpenPage("other", eur(1), "", "https://shop.example/return", Duration.ofMinutes(15)));
        var paid = new PaymentKey("other", other.reference());
        stripe.pay(other.reference(), false);
        assertThat(gateway.close(paid).state()).isEqualTo(State.AUTHORISED);
    }

    @Test
    void takesPartsOnceEachAndNoMoreThanIsHeld() {
        var payment = paid();
        var first = new MoneyMove("shipment-1", eur(7077));

        assertThat(gateway.capture(payment, first)).isEqualTo(MoveState.DONE);
        assertThat(gateway.capture(payment, first)).isEqualTo(MoveState.DONE);
        assertThat(gateway.capture(payment, new MoneyMove("shipment-2", eur(3402))))
                .isEqualTo(MoveState.REFUSED);
        assertThat(gateway.capture(payment, new MoneyMove("shipment-3", eur(3401))))
                .isEqualTo(MoveState.DONE);
        assertThat(stripe.calls)
                .filteredOn(call -> call.path().endsWith("/capture"))
                .allSatisfy(call -> assertThat(call.form()).containsEntry("final_capture", "false"));
    }

    @Test
    void theRestIsTakenAsAnAccountWithoutMulticaptureCan() {
        gateway.capture(paid(), new MoneyMove("shipment-1", eur(10478), true));

        assertThat(stripe.calls.get(stripe.calls.size() - 1).form()).doesNotContainKey("final_capture");
    }

    @Test
    void aCaptureThatIsNotUnderstoodIsAskedForAgainAsLongAsTheMoneyIsHeld() {
        var payment = paid();
        stripe.troubles.add(
                new Answer(200, "{\"id\":\"cs_test_1\",\"object\":\"checkout.session\",\"payment_intent\":\"pi_2\"}"));
        stripe.troubles.add(Answer.error(400, "invalid_request_error", "parameter_unknown"));

        assertThatThrownBy(() -> gateway.capture(payment, new MoneyMove("shipment-1", eur(7077))))
                .isInstanceOf(GatewayUnavailableException.class);
        assertThat(gateway.capture(payment, new MoneyMove("shipment-1", eur(7077))))
                .isEqualTo(MoveState.DONE);
    }

    @Test
    void aChargeWhoseAnswerWasLostIsFoundWithoutChargingAgain() {
        var made = gateway.charge(PAGE, "cus_1/pm_1");
        var calls = stripe.calls.size();

        var found = gateway.findCharge(new PaymentKey(KEY, null), "cus_1/pm_1").orElseThrow();

        assertThat(found.reference()).isEqualTo(made.reference());
        assertThat(found.state()).isEqualTo(State.AUTHORISED);
        assertThat(gateway.findCharge(new PaymentKey("never made", null), "cus_1/pm_1"))
                .isEmpty();
        assertThat(stripe.calls.subList(calls, stripe.calls.size()))
                .allSatisfy(call -> assertThat(call.method()).isEqualTo("GET"));
    }

    @Test
    void aChargeWhoseBankWasNotAnsweredIsClosed() {
        var made = gateway.charge(PAGE, "cus_1/pm_1");
        stripe.is(made.reference(), "requires_action");

        assertThat(gateway.close(new PaymentKey(KEY, made.reference())).state()).isEqualTo(State.VOIDED);
    }

    @Test
    void aCardThatIsGoneIsDeclined() {
        stripe.troubles.add(Answer.error(400, "invalid_request_error", "resource_missing"));

        assertThat(gateway.charge(PAGE, "cus_1/pm_gone").state()).isEqualTo(State.DECLINED);
    }

    @Test
    void aCardRefusedAtCaptureIsRefusedForGood() {
        var payment = paid();
        stripe.troubles.add(
                new Answer(200, "{\"id\":\"cs_test_1\",\"object\":\"checkout.session\",\"payment_intent\":\"pi_2\"}"));
        stripe.troubles.add(Answer.error(402, "card_error", "card_declined"));

        assertThat(gateway.capture(payment, new MoneyMove("shipment-1", eur(1))))
                .isEqualTo(MoveState.REFUSED);
    }

    @Test
    void dropsAllThatIsLeftHoweverOften() {
        var payment = paid();
        gateway.capture(payment, new MoneyMove("shipment-1", eur(7077)));

        gateway.drop(payment);
        gateway.drop(payment);

        assertThat(gateway.capture(payment, new MoneyMove("shipment-2", eur(1))))
                .isEqualTo(MoveState.REFUSED);
        gateway.drop(new PaymentKey("never opened", null));
    }

    @Test
    void givesUpNoPartsBeforeTheRestIsTaken() {
        assertThat(gateway.release(paid(), new MoneyMove("cancellation", eur(1))))
                .isEqualTo(MoveState.PENDING);
    }

    @Test
    void givesBackOncePerKeyAndNoMoreThanWasTaken() {
        var payment = paid();
        gateway.capture(payment, new MoneyMove("shipment-1", eur(100)));
        var refund = new MoneyMove("return-1", eur(60));

        assertThat(gateway.refund(payment, refund)).isEqualTo(MoveState.DONE);
        assertThat(gateway.refund(payment, refund)).isEqualTo(MoveState.DONE);
        assertThat(gateway.refund(payment, new MoneyMove("return-2", eur(60)))).isEqualTo(MoveState.REFUSED);
    }

    @Test
    void aRefundThatTakesTimeIsAskedForUntilItIsDone() {
        var payment = paid();
        gateway.capture(payment, new MoneyMove("shipment-1", eur(100)));
        stripe.refundStatus = "pending";
        var refund = new MoneyMove("return-1", eur(60));
        assertThat(gateway.refund(payment, refund)).isEqualTo(MoveState.PENDING);

        stripe.refundStatus = "succeeded";
        assertThat(gateway.refund(payment, refund)).isEqualTo(MoveState.DONE);
    }

    @Test
    void paysAgainWithACardThatWasKept() {
        var page = opened();
        stripe.pay(page.reference(), true);
        var token = gateway.find(page).orElseThrow().card().token();
        assertThat(token).isEqualTo("cus_1/pm_1");

        var charged = gateway.charge(
                new OpenPage("second", eur(10478), "", "https://shop.example/return", Duration.ofMinutes(15)), token);

        assertThat(charged.state()).isEqualTo(State.AUTHORISED);
        assertThat(charged.reference()).startsWith("pi_");
        assertThat(stripe.calls.get(stripe.calls.size() - 1).form())
                .containsEntry("customer", "cus_1")
                .containsEntry("payment_method", "pm_1")
                .containsEntry("capture_method", "manual")
                .containsEntry("payment_method_options[card][request_multicapture]", "if_available")
                .containsEntry("confirm", "true");
    }

    @Test
    void aKeptCardMayBeDeclined() {
        var answer = gateway.charge(PAGE, "cus_1/pm_declined");

        assertThat(answer.state()).isEqualTo(State.DECLINED);
        assertThat(answer.reason()).isEqualTo("insufficient_funds");
    }

    @Test
    void whateverElseGoesWrongLeavesTheOutcomeUnknown() {
        for (var trouble : new Answer[] {
            Answer.error(409, "idempotency_error", "idempotency_key_in_use"),
            Answer.error(429, "rate_limit_error", "rate_limit"),
            Answer.error(500, "api_error", "internal"),
            Answer.error(503, "api_error", "down"),
            Answer.error(401, "invalid_request_error", "api_key_invalid")
        }) {
            stripe.troubles.add(trouble);
            assertThatThrownBy(() -> gateway.open(PAGE))
                    .as(trouble.toString())
                    .isInstanceOf(GatewayUnavailableException.class);
        }
        assertThat(gateway.open(PAGE).state()).isEqualTo(State.OPEN);
    }

    @Test
    void anotherAmountUnderTheSameKeyIsNotOpened() {
        gateway.open(PAGE);

        assertThatThrownBy(() -> gateway.open(
                        new OpenPage(KEY, eur(1), "", "https://shop.example/return", Duration.ofMinutes(15))))
                .isInstanceOf(GatewayUnavailableException.class);
    }

    @Test
    void believesOnlyWhatStripeHasSigned() {
        var body = """
                {"id": "evt_1", "type": "checkout.session.completed",
                 "data": {"object": {"id": "cs_test_1", "client_reference_id": "%s"}}}
                """.formatted(KEY).getBytes(StandardCharsets.UTF_8);
        var signature = WebhookSignature.sign("whsec_teapot".getBytes(StandardCharsets.UTF_8), body, NOW);

        assertThat(gateway.read(name -> signature, body))
                .contains(new GatewayNotice("evt_1", "checkout.session.completed", KEY));
        assertThat(gateway.read(name -> null, body)).isEmpty();
        assertThat(gateway.read(name -> signature.replace("v1=", "v1=0"), body)).isEmpty();
        body[0] = ' ';
        assertThat(gateway.read(name -> signature, body)).isEmpty();
    }

    @Test
    void findsThePaymentInEveryKindOfEvent() {
        assertThat(noticed("{\"id\": \"pi_2\", \"metadata\": {\"key\": \"our key\"}}"))
                .isEqualTo("our key");
        assertThat(noticed("{\"id\": \"cs_test_1\"}")).isEqualTo("cs_test_1");
    }

    private String noticed(String object) {
        var body = "{\"id\": \"evt_1\", \"type\": \"x\", \"data\": {\"object\": %s}}"
                .formatted(object)
                .getBytes(StandardCharsets.UTF_8);
        var signature = WebhookSignature.sign("whsec_teapot".getBytes(StandardCharsets.UTF_8), body, NOW);
        return gateway.read(name -> signature, body).orElseThrow().payment();
    }

    private PaymentKey opened() {
        return new PaymentKey(KEY, gateway.open(PAGE).reference());
    }

    private PaymentKey paid() {
        var payment = opened();
        stripe.pay(payment.reference(), false);
        return payment;
    }

    private StripeGateway gateway(String key) {
        var settings = new StripeSettings();
        settings.url = stripe.url();
        settings.key = Optional.of(key);
        settings.webhookSecret = Optional.of("whsec_teapot");
        var made = new StripeGateway();
        made.settings = settings;
        made.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return made;
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
