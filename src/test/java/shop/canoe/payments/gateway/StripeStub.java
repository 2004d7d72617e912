package shop.canoe.payments.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As much of Stripe's published API as the shop uses: the state machine of sessions, payment intents and refunds, errors
 * with their types, codes and statuses, and idempotency keys as documented: the first answer of a key, errors included, is
 * given again, and another body under the same key is refused.
 */
final class StripeStub implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Intent> intents = new HashMap<>();
    private final Map<String, List<ObjectNode>> refunds = new HashMap<>();
    private final Map<String, Kept> answers = new HashMap<>();
    private int numbers;

    /** Form of each call, by method and path, in their order. */
    final List<Call> calls = new ArrayList<>();

    /** The next answers, in place of the right ones; each once. */
    final List<Answer> troubles = new ArrayList<>();

    /** Does its work and answers too late, once. */
    boolean isSlow;

    String refundStatus = "succeeded";

    record Call(String method, String path, Map<String, String> form, String idempotencyKey, String authorization) {}

    record Answer(int status, String body) {
        static Answer error(int status, String type, String code) {
            return new Answer(
                    status,
                    "{\"error\": {\"type\": \"%s\", \"code\": \"%s\", \"message\": \"told so\"}}"
                            .formatted(type, code));
        }
    }

    private record Kept(Map<String, String> form, Answer answer) {}

    private static final class Session {
        private String status = "open";
        private final Map<String, String> form;
        private String intent = "";

        Session(Map<String, String> form) {
            this.form = form;
        }
    }

    private static final class Intent {
        private String status;
        private final long amount;
        private final String currency;
        private long received;
        private boolean isKept;
        private String key = "";

        Intent(String status, long amount, String currency) {
            this.status = status;
            this.amount = amount;
            this.currency = currency;
        }

        long capturable() {
            return status.equals("requires_capture") ? amount - received : 0;
        }
    }

    StripeStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The shopper pays on the page. */
    synchronized void pay(String session, boolean keepsCard) {
        var page = sessions.get(session);
        var id = "pi_" + ++numbers;
        intents.put(id, new Intent("requires_capture", amount(page), currency(page)));
        intents.get(id).isKept = keepsCard;
        page.intent = id;
        page.status = "complete";
    }

    synchronized void is(String intent, String status) {
        intents.get(intent).status = status;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var query = exchange.getRequestURI().getRawQuery();
            if (query != null) form.putAll(form(query));
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    form,
                    key == null ? "" : key,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var answer = answer(call);
            if (isSlow) awaitLateness();
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Request-Id", "req_" + numbers);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void awaitLateness() {
        isSlow = false;
        try {
            TimeUnit.SECONDS.sleep(7);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer answer(Call call) {
        calls.add(call);
        if (!troubles.isEmpty()) return troubles.remove(0);
        if (!call.authorization().equals("Bearer sk_test_teapot"))
            return Answer.error(401, "invalid_request_error", "api_key_invalid");
        if (call.idempotencyKey().isEmpty() || !call.method().equals("POST")) return work(call);
        var kept = answers.get(call.idempotencyKey());
        if (kept != null && !kept.form().equals(call.form()))
            return Answer.error(400, "idempotency_error", "idempotency_key_in_use");
        if (kept != null) return kept.answer();
        var answer = work(call);
        answers.put(call.idempotencyKey(), new Kept(call.form(), answer));
        return answer;
    }

    private Answer work(Call call) {
        var path = call.path().substring("/v1/".length()).split("/");
        return switch (path[0]) {
            case "checkout" -> session(call, path);
            case "payment_intents" -> intent(call, path);
            case "refunds" -> refund(call);
            default -> Answer.error(404, "invalid_request_error", "url_invalid");
        };
    }

    private Answer session(Call call, String[] path) {
        if (path.length == 2) {
            var id = "cs_test_" + ++numbers;
            sessions.put(id, new Session(call.form()));
            return ok(session(id));
        }
        if (!sessions.containsKey(path[2])) return Answer.error(404, "invalid_request_error", "resource_missing");
        var session = sessions.get(path[2]);
        if (path.length == 4 && !session.status.equals("open"))
            return Answer.error(400, "invalid_request_error", "checkout_session_not_open");
        if (path.length == 4) session.status = "expired";
        return ok(session(path[2]));
    }

    private ObjectNode session(String id) {
        var session = sessions.get(id);
        var node = json.createObjectNode()
                .put("id", id)
                .put("object", "checkout.session")
                .put("status", session.status)
                .put("url", session.status.equals("open") ? "https://checkout.stripe.test/" + id : null)
                .put("amount_total", amount(session))
                .put("currency", currency(session))
                .put("client_reference_id", session.form.get("client_reference_id"));
        boolean isExpanded = calls.get(calls.size() - 1).form().containsKey("expand[0]");
        if (session.intent.isEmpty()) node.putNull("payment_intent");
        else if (isExpanded) node.set("payment_intent", intent(session.intent));
        else node.put("payment_intent", session.intent);
        return node;
    }

    private static long amount(Session session) {
        return Long.parseLong(session.form.get("line_items[0][price_data][unit_amount]"));
    }

    private static String currency(Session session) {
        return session.form.get("line_items[0][price_data][currency]");
    }

    private Answer intent(Call call, String[] path) {
        if (path.length == 1) return call.method().equals("GET") ? charges() : charge(call.form());
        var intent = intents.get(path[1]);
        if (intent == null) return Answer.error(404, "invalid_request_error", "resource_missing");
        if (path.length == 2) return ok(intent(path[1]));
        if (path[2].equals("capture"))
            return capture(path[1], Long.parseLong(call.form().get("amount_to_capture")));
        if (!intent.status.equals("requires_capture") && !intent.status.equals("requires_action"))
            return Answer.error(400, "invalid_request_error", "payment_intent_unexpected_state");
        intent.status = intent.received > 0 ? "succeeded" : "canceled";
        return ok(intent(path[1]));
    }

    private Answer charge(Map<String, String> form) {
        if (form.get("payment_method").equals("pm_declined")) return new Answer(402, """
                    {"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds",
                     "message": "no", "payment_intent": {"id": "pi_declined", "object": "payment_intent"}}}
                    """);
        var id = "pi_" + ++numbers;
        intents.put(id, new Intent("requires_capture", Long.parseLong(form.get("amount")), form.get("currency")));
        intents.get(id).key = form.get("metadata[key]");
        return ok(intent(id));
    }

    private Answer charges() {
        var list = json.createObjectNode().put("object", "list").put("has_more", false);
        var data = list.putArray("data");
        intents.keySet().forEach(id -> data.add(intent(id)));
        return ok(list);
    }

    private Answer capture(String id, long amount) {
        var intent = intents.get(id);
        if (amount > intent.capturable()) return Answer.error(400, "invalid_request_error", "amount_too_large");
        intent.received += amount;
        if (intent.received == intent.amount) intent.status = "succeeded";
        return ok(intent(id));
    }

    private ObjectNode intent(String id) {
        var intent = intents.get(id);
        var node = json.createObjectNode()
                .put("id", id)
                .put("object", "payment_intent")
                .put("status", intent.status)
                .put("amount", intent.amount)
                .put("amount_capturable", intent.capturable())
                .put("amount_received", intent.received)
                .put("currency", intent.currency)
                .put("customer", intent.isKept ? "cus_1" : null);
        node.putObject("metadata").put("key", intent.key);
        var method = node.putObject("payment_method");
        method.put("id", "pm_1").put("object", "payment_method").put("type", "card");
        method.put("allow_redisplay", intent.isKept ? "always" : "limited");
        method.putObject("card")
                .put("brand", "visa")
                .put("last4", "4242")
                .put("exp_month", 12)
                .put("exp_year", 2034)
                .put("fingerprint", "Xt5EWLLDS7FJjR1c");
        return node;
    }

    private Answer refund(Call call) {
        var form = call.form();
        var known = refunds.computeIfAbsent(form.get("payment_intent"), id -> new ArrayList<>());
        if (call.method().equals("GET")) {
            var list = json.createObjectNode().put("object", "list").put("has_more", false);
            var data = list.putArray("data");
            known.forEach(refund -> data.add(refund.put("status", refundStatus)));
            return ok(list);
        }
        long before = known.stream()
                .mapToLong(refund -> refund.get("amount").asLong())
                .sum();
        if (before + Long.parseLong(form.get("amount")) > intents.get(form.get("payment_intent")).received)
            return Answer.error(400, "invalid_request_error", "charge_already_refunded");
        var refund = json.createObjectNode()
                .put("id", "re_" + ++numbers)
                .put("object", "refund")
                .put("amount", Long.parseLong(form.get("amount")))
                .put("status", refundStatus);
        refund.putObject("metadata").put("move", form.get("metadata[move]"));
        known.add(refund);
        return ok(refund);
    }

    private static Answer ok(ObjectNode body) {
        return new Answer(200, body.toString());
    }

    private static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        Stream.of(text.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> form.put(decode(pair[0]), decode(pair[1])));
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
