package shop.canoe.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.SandboxSettings;
import shop.canoe.platform.persistence.Transactions;

/** Answers what merchants' programs ask, whatever brought it here. */
@ApplicationScoped
class SandboxCalls {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int UNAUTHORIZED = 401;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final int NO_ANSWER = 504;
    private static final Map<String, SandboxMove.Kind> MOVES = Map.of(
            "captures", SandboxMove.Kind.CAPTURE,
            "releases", SandboxMove.Kind.RELEASE,
            "refunds", SandboxMove.Kind.REFUND);

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    SandboxDesk desk;

    @Inject
    SandboxFaults faults;

    @Inject
    SandboxSettings settings;

    /**
     * A call.
     *
     * @param path behind the gateway's address: {@code /sessions/key/verb}
     * @param authorization its header; null if there is none
     */
    record Call(
            Flavour flavour,
            String method,
            String path,
            @Nullable String authorization,
            InputStream body) {}

    /** An answer to a merchant: nothing but a status, or something to read. */
    record Answer(int status, Optional<ObjectNode> body) {
        static Answer of(int status) {
            return new Answer(status, Optional.empty());
        }

        /** As JSON in UTF-8. */
        byte[] bytes() {
            return body.map(ObjectNode::toString).orElse("{}").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @throws IOException if the call is not JSON or cannot be read */
    Answer answer(Call call) throws IOException {
        var answer = settings.isOn() ? known(call) : Answer.of(NOT_FOUND);
        return faults.dropsThisAnswer(call.flavour()) ? Answer.of(NO_ANSWER) : answer;
    }

    private Answer known(Call call) throws IOException {
        var flavour = call.flavour();
        if (!isKnown(call)) return Answer.of(UNAUTHORIZED);
        if (faults.of(flavour).outage()) return Answer.of(UNAVAILABLE);
        pause(faults.of(flavour).latencyMillis());
        var path = call.path().substring(1).split("/");
        if (call.method().equals("POST")) return post(flavour, path, json.readTree(call.body()));
        if (path.length != 2 || faults.of(flavour).forgets()) return Answer.of(NOT_FOUND);
        return session(desk.byKey(path[1]), NOT_FOUND);
    }

    private Answer post(Flavour flavour, String[] path, JsonNode body) {
        if (path.length == 1) return Transactions.retrying(() -> open(flavour, body));
        if (path.length != 3) return Answer.of(NOT_FOUND);
        if (path[2].equals("close")) return session(Transactions.retrying(() -> desk.close(path[1])), NOT_FOUND);
        if (path[2].equals("void")) return session(Transactions.retrying(() -> desk.drop(path[1])), NOT_FOUND);
        var kind = MOVES.get(path[2]);
        return kind == null ? Answer.of(NOT_FOUND) : move(flavour, path[1], kind, body);
    }

    private Answer open(Flavour flavour, JsonNode body) {
        var command = new OpenSession(
                body.get("key").asText(),
                money(body),
                body.get("description").asText(),
                body.get("return_url").asText(),
                body.hasNonNull("webhook_url") ? body.get("webhook_url").asText() : null,
                body.get("valid_seconds").asLong());
        return body.hasNonNull("token")
                ? session(desk.charge(flavour, command, body.get("token").asText()), PAYMENT_REQUIRED)
                : session(Optional.of(desk.open(flavour, command)), NOT_FOUND);
    }

    /** The second gateway gives up all that is left, never a part. */
    private Answer move(Flavour flavour, String key, SandboxMove.Kind kind, JsonNode body) {
        if (flavour.tellsLater() && kind == SandboxMove.Kind.RELEASE) return Answer.of(CONFLICT);
        var state =
                Transactions.retrying(() -> desk.move(key, kind, body.get("key").asText(), money(body)));
        if (state.isEmpty()) return Answer.of(NOT_FOUND);
        return switch (state.get()) {
            case DONE -> Answer.of(OK);
            case PENDING -> Answer.of(ACCEPTED);
            case REFUSED -> Answer.of(PAYMENT_REQUIRED);
        };
    }

    private static Money money(JsonNode body) {
        return new Money(body.get("amount_minor").asLong(), body.get("currency").asText());
    }

    private boolean isKnown(Call call) {
        var given = String.valueOf(call.authorization()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, ("Bearer " + settings.merchantKey()).getBytes(StandardCharsets.UTF_8));
    }

    private Answer session(Optional<SandboxSession> found, int otherwise) {
        if (found.isEmpty()) return Answer.of(otherwise);
        var session = found.get();
        if (desk.isSilent(session)) return Answer.of(UNAVAILABLE);
        return new Answer(
                OK,
                Optional.of(json.createObjectNode()
                        .put("status", session.status().name())
                        .put("page", settings.url() + "/sandbox-gateway/pay/" + session.ticket())
                        .put("amount_minor", session.amount().minor())
                        .put("captured_minor", session.captured().minor())
                        .put("currency", session.amount().currency())
                        .put("reason", session.reason())
                        .put("brand", session.brand())
                        .put("last4", session.last4())
                        .put("expiry", session.expiry())
                        .put("fingerprint", session.fingerprint())
                        .put("token", session.token())));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
