package shop.canoe.payments.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/** Speaks to one of the sandbox gateways over HTTP, as to any other. */
final class SandboxClient implements Gateway {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
    private static final int ACCEPTED = 202;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String name;
    private final Optional<String> webhookUrl;
    private final SandboxSettings settings;
    private final Clock clock;

    /** @param webhookUrl where the gateway tells what has happened; empty for one that is asked */
    SandboxClient(String name, Optional<String> webhookUrl, SandboxSettings settings, Clock clock) {
        this.name = name;
        this.webhookUrl = webhookUrl;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public GatewayPayment open(OpenPage command) {
        return payment(post("/sessions", session(command)));
    }

    @Override
    public GatewayPayment charge(OpenPage command, String token) {
        var body = session(command);
        body.put("token", token);
        var answer = post("/sessions", body);
        return answer.statusCode() == PAYMENT_REQUIRED ? declined(command) : payment(answer);
    }

    private static GatewayPayment declined(OpenPage command) {
        return new GatewayPayment(GatewayPayment.State.DECLINED, null, null, command.amount(), "card_declined", null);
    }

    private Map<String, Object> session(OpenPage command) {
        var body = new HashMap<String, Object>();
        body.put("key", command.key());
        body.put("amount_minor", command.amount().minor());
        body.put("currency", command.amount().currency());
        body.put("description", command.description());
        body.put("return_url", command.returnUrl());
        body.put("valid_seconds", command.validFor().toSeconds());
        webhookUrl.ifPresent(url -> body.put("webhook_url", url));
        return body;
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
        var answer = post("/sessions/" + payment.key() + "/void", Map.of());
        if (answer.statusCode() != NOT_FOUND) requireOk(answer);
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
        return switch (answer.statusCode()) {
            case ACCEPTED, CONFLICT -> MoveState.PENDING;
            case PAYMENT_REQUIRED -> MoveState.REFUSED;
            default -> {
                requireOk(answer);
                yield MoveState.DONE;
            }
        };
    }

    @Override
    public Optional<GatewayNotice> read(UnaryOperator<@Nullable String> headers, byte[] body) {
        var signature = headers.apply("Sandbox-Signature");
        if (webhookUrl.isEmpty() || signature == null) return Optional.empty();
        if (!WebhookSignature.isRight(settings.webhookSecret(), signature, body, clock.instant()))
            return Optional.empty();
        try {
            var event = json.readTree(new String(body, StandardCharsets.UTF_8));
            return Optional.of(new GatewayNotice(
                    event.path("id").asText(),
                    event.path("type").asText(),
                    event.path("key").asText()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> post(String where, Map<String, ?> body) {
        try {
            return send(request(where)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String where) {
        return HttpRequest.newBuilder(URI.create(settings.callsUrl() + '/' + name + where))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + settings.merchantKey());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new GatewayUnavailableException(name, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayUnavailableException(name, "interrupted");
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
            throw new GatewayUnavailableException(name, "not understood: " + e.getMessage());
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

    private void requireOk(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new GatewayUnavailableException(name, "status " + answer.statusCode());
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).asText() : null;
    }
}
