package shop.canoe.payments.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** What merchants' programs call, with their key. */
@WebServlet("/sandbox-gateway/api/*")
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
    transient SandboxSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayEnter(request, response)) return;
        var path = path(request);
        answer(response, path.length == 2 ? desk.byKey(path[1]) : Optional.empty(), HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayEnter(request, response)) return;
        var body = json.readTree(request.getInputStream());
        var path = path(request);
        if (path.length == 1) answer(response, open(body), HttpServletResponse.SC_NOT_FOUND);
        else if (path.length == 3 && path[2].equals("close"))
            answer(response, desk.close(path[1]), HttpServletResponse.SC_NOT_FOUND);
        else if (path.length == 3 && path[2].equals("void"))
            answer(response, desk.drop(path[1]), HttpServletResponse.SC_NOT_FOUND);
        else if (path.length == 3 && MOVES.containsKey(path[2]))
            answer(response, move(path[1], MOVES.get(path[2]), body), PAYMENT_REQUIRED);
        else status(response, HttpServletResponse.SC_NOT_FOUND);
    }

    /** The parts of {@code /sessions/key/verb}. */
    private static String[] path(HttpServletRequest request) {
        return String.valueOf(request.getPathInfo()).substring(1).split("/");
    }

    private Optional<SandboxSession> open(JsonNode body) {
        return Optional.of(Transactions.retrying(() -> desk.open(new OpenSession(
                body.get("key").asText(),
                money(body),
                body.get("description").asText(),
                body.get("return_url").asText(),
                body.get("valid_seconds").asLong()))));
    }

    private Optional<SandboxSession> move(String key, SandboxMove.Kind kind, JsonNode body) {
        return Transactions.retrying(() -> desk.move(key, kind, body.get("key").asText(), money(body)));
    }

    private static Money money(JsonNode body) {
        return new Money(body.get("amount_minor").asLong(), body.get("currency").asText());
    }

    private boolean mayEnter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var given = String.valueOf(request.getHeader("Authorization")).getBytes(StandardCharsets.UTF_8);
        var right = ("Bearer " + settings.merchantKey()).getBytes(StandardCharsets.UTF_8);
        boolean known = settings.isOn() && MessageDigest.isEqual(given, right);
        if (!known)
            status(response, settings.isOn() ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_NOT_FOUND);
        return known;
    }

    private void answer(HttpServletResponse response, Optional<SandboxSession> session, int otherwise)
            throws IOException {
        if (session.isEmpty()) status(response, otherwise);
        else if (desk.isSilent(session.get())) status(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        else write(response, session.get());
    }

    private void write(HttpServletResponse response, SandboxSession session) throws IOException {
        var body = json.createObjectNode()
                .put("status", session.status().name())
                .put("page", settings.url() + "/sandbox-gateway/pay/" + session.ticket())
                .put("amount_minor", session.amount().minor())
                .put("captured_minor", session.captured().minor())
                .put("currency", session.amount().currency())
                .put("reason", session.reason())
                .put("brand", session.brand())
                .put("last4", session.last4());
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** Without the container's error page, which belongs to the shop. */
    private static void status(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    }
}
