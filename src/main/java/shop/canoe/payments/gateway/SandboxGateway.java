package shop.canoe.payments.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/** Speaks to the sandbox gateway over HTTP, as to any other. */
@ApplicationScoped
public class SandboxGateway implements Gateway {
    private static final String NAME = "sandbox";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);
    private static final int PAYMENT_REQUIRED = 402;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    SandboxSettings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public GatewayPayment open(OpenPage command) {
        return payment(post(
                "/sessions",
                Map.of(
                        "key", command.key(),
                        "amount_minor", command.amount().minor(),
                        "currency", command.amount().currency(),
                        "description", command.description(),
                        "return_url", command.returnUrl(),
                        "valid_seconds", command.validFor().toSeconds())));
    }

    @Override
    public Optional<GatewayPayment> find(PaymentKey payment) {
        var answer = send(request("/sessions/" + payment.key()).GET());
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(payment(answer));
    }

    @Override
    public GatewayPayment close(PaymentKey payment) {
        return payment(post("/sessions/" + payment.key() + "/close", Map.of()));
    }

    @Override
    public void drop(PaymentKey payment) {
        requireOk(post("/sessions/" + payment.key() + "/void", Map.of()));
    }

    @Override
    public MoveState capture(PaymentKey payment, MoneyMove part) {
        return move(payment, "captures", part);
    }

    @Override
    public MoveState release(PaymentKey payment, MoneyMove part) {
        return move(payment, "releases", part);
    }

    @Override
    public MoveState refund(PaymentKey payment, MoneyMove part) {
        return move(payment, "refunds", part);
    }

    private MoveState move(PaymentKey payment, String kind, MoneyMove part) {
        var answer = post(
                "/sessions/" + payment.key() + "/" + kind,
                Map.of(
                        "key", part.key(),
                        "amount_minor", part.amount().minor(),
                        "currency", part.amount().currency()));
        if (answer.statusCode() == PAYMENT_REQUIRED) return MoveState.REFUSED;
        requireOk(answer);
        return MoveState.DONE;
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").POST(body(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.url() + "/sandbox-gateway/api" + path))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + settings.merchantKey());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new GatewayUnavailableException(NAME, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailableException(NAME, "interrupted");
        }
    }

    private BodyPublisher body(Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private GatewayPayment payment(HttpResponse<String> answer) {
        requireOk(answer);
        try {
            var body = json.readTree(answer.body());
            return new GatewayPayment(
                    GatewayPayment.State.valueOf(body.get("status").asText()),
                    null,
                    body.get("page").asText(),
                    new Money(
                            body.get("amount_minor").asLong(),
                            body.get("currency").asText()),
                    text(body, "reason"),
                    body.hasNonNull("last4") ? card(body) : null);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new GatewayUnavailableException(NAME, "not understood: " + e.getMessage());
        }
    }

    private static GatewayCard card(JsonNode body) {
        return new GatewayCard(
                body.path("brand").asText(),
                body.path("last4").asText(),
                body.path("expiry").asText(),
                body.path("fingerprint").asText(),
                text(body, "token"));
    }

    private static void requireOk(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new GatewayUnavailableException(NAME, "status " + answer.statusCode());
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.hasNonNull(name) ? body.get(name).asText() : null;
    }
}
