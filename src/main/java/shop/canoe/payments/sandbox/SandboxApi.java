package shop.canoe.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import shop.canoe.kernel.Money;
import shop.canoe.payments.gateway.SandboxSettings;
import shop.canoe.platform.persistence.Transactions;

/** What merchants' programs call, with their key: {@code /sandbox-gateway/api} of the first gateway, {@code …/api-b} of the second. */
@WebServlet({"/sandbox-gateway/api/*", "/sandbox-gateway/api-b/*"})
public class SandboxApi extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int PAYMENT_REQUIRED = 402;
    private static final Map<String, SandboxMove.Kind> MOVES = Map.of(
            "captures", SandboxMove.Kind.CAPTURE,
            "releases", SandboxMove.Kind.RELEASE,
            "refunds", SandboxMove.Kind.REFUND);

    private final transient ObjectMapper json = new ObjectMapper();

    @Inject
    transient SandboxDesk desk;

    @Inject
    transient SandboxFaults faults;

    @Inject
    transient SandboxSettings settings;

    /** An answer to a merchant: nothing but a status, or something to read. */
    private record Answer(int status, Optional<ObjectNode> body) {
        static Answer of(int status) {
            return new Answer(status, Optional.empty());
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var flavour = request.getServletPath().endsWith("-b") ? Flavour.B : Flavour.A;
        var answer = settings.isOn() ? answer(request, flavour) : Answer.of(HttpServletResponse.SC_NOT_FOUND);
        boolean isLost = faults.dropsThisAnswer(flavour);
        write(response, isLost ? Answer.of(HttpServletResponse.SC_GATEWAY_TIMEOUT) : answer);
    }

    private Answer answer(HttpServletRequest request, Flavour flavour) throws IOException {
        if (!isKnown(request)) return Answer.of(HttpServletResponse.SC_UNAUTHORIZED);
        if (faults.of(flavour).outage()) return Answer.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        pause(faults.of(flavour).latencyMillis());
        var path = path(request);
        if (request.getMethod().equals("POST")) return post(flavour, path, json.readTree(request.getInputStream()));
        if (path.length != 2 || faults.of(flavour).forgets()) return Answer.of(HttpServletResponse.SC_NOT_FOUND);
        return session(desk.byKey(path[1]), HttpServletResponse.SC_NOT_FOUND);
    }

    private Answer post(Flavour flavour, String[] path, JsonNode body) {
        if (path.length == 1) return Transactions.retrying(() -> open(flavour, body));
        if (path.length != 3) return Answer.of(HttpServletResponse.SC_NOT_FOUND);
        if (path[2].equals("close"))
            return session(Transactions.retrying(() -> desk.close(path[1])), HttpServletResponse.SC_NOT_FOUND);
        if (path[2].equals("void"))
            return session(Transactions.retrying(() -> desk.drop(path[1])), HttpServletResponse.SC_NOT_FOUND);
        var kind = MOVES.get(path[2]);
        return kind == null ? Answer.of(HttpServletResponse.SC_NOT_FOUND) : move(flavour, path[1], kind, body);
    }

    /** The parts of {@code /sessions/key/verb}. */
    private static String[] path(HttpServletRequest request) {
        return String.valueOf(request.getPathInfo()).substring(1).split("/");
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
                : session(Optional.of(desk.open(flavour, command)), HttpServletResponse.SC_NOT_FOUND);
    }

    /** The second gateway gives up all that is left, never a part. */
    private Answer move(Flavour flavour, String key, SandboxMove.Kind kind, JsonNode body) {
        if (flavour.tellsLater() && kind == SandboxMove.Kind.RELEASE) return Answer.of(HttpServletResponse.SC_CONFLICT);
        var state =
                Transactions.retrying(() -> desk.move(key, kind, body.get("key").asText(), money(body)));
        if (state.isEmpty()) return Answer.of(HttpServletResponse.SC_NOT_FOUND);
        return switch (state.get()) {
            case DONE -> Answer.of(HttpServletResponse.SC_OK);
            case PENDING -> Answer.of(HttpServletResponse.SC_ACCEPTED);
            case REFUSED -> Answer.of(PAYMENT_REQUIRED);
        };
    }

    private static Money money(JsonNode body) {
        return new Money(body.get("amount_minor").asLong(), body.get("currency").asText());
    }

    private boolean isKnown(HttpServletRequest request) {
        var given = String.valueOf(request.getHeader("Authorization")).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, ("Bearer " + settings.merchantKey()).getBytes(StandardCharsets.UTF_8));
    }

    private Answer session(Optional<SandboxSession> found, int otherwise) {
        if (found.isEmpty()) return Answer.of(otherwise);
        var session = found.get();
        if (desk.isSilent(session)) return Answer.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return new Answer(
                HttpServletResponse.SC_OK,
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

    /** Without the container's error page, which belongs to the shop. */
    private void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(answer.body().orElseGet(json::createObjectNode)));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
