package shop.canoe.payments.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was typed on the payment page. Lives for one request; number and security code are never written anywhere. */
record CardForm(String number, String expiry, String code, String name, boolean isToBeKept) {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MM/yy");
    private static final Pattern EXPIRY = Pattern.compile("\\s*(0[1-9]|1[0-2])\\s*/?\\s*(?:20)?(\\d{2})\\s*");

    static CardForm empty() {
        return new CardForm("", "", "", "", false);
    }

    static CardForm of(HttpServletRequest request) {
        return new CardForm(
                text(request, "number"),
                text(request, "expiry"),
                text(request, "code"),
                text(request, "name"),
                request.getParameter("keep") != null);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    Optional<TestCard> card() {
        return TestCard.find(number);
    }

    /** What remains of a form without problems. */
    PaidWith paidWith() {
        var card = card().orElseThrow();
        var until = until().orElseThrow().format(PRINTED);
        return new PaidWith(card, until, fingerprint(card, until), isToBeKept ? SandboxDesk.newToken() : null, false);
    }

    private static String fingerprint(TestCard card, String until) {
        return UUID.nameUUIDFromBytes((card.name() + until).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Message keys by field, in the order of the form; empty if all is well. */
    Map<String, String> problems(YearMonth now) {
        var problems = new LinkedHashMap<String, String>();
        if (card().isEmpty()) problems.put("number", "payments.sandbox.number.wrong");
        if (!isInFuture(now)) problems.put("expiry", "payments.sandbox.expiry.wrong");
        if (!code.strip().matches("\\d{3,4}")) problems.put("code", "payments.sandbox.code.wrong");
        if (name.isBlank() || name.length() > 80) problems.put("name", "payments.sandbox.name.wrong");
        return problems;
    }

    private boolean isInFuture(YearMonth now) {
        return until().filter(month -> !month.isBefore(now)).isPresent();
    }

    private Optional<YearMonth> until() {
        var parts = EXPIRY.matcher(expiry);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(YearMonth.of(2000 + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1))));
    }
}
