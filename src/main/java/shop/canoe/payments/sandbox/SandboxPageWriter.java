package shop.canoe.payments.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Html;
import shop.canoe.platform.text.Messages;

/** Writes the payment page as HTML: no script, one small style sheet. */
@ApplicationScoped
public class SandboxPageWriter {
    @Inject
    Messages messages;

    @Inject
    Formats formats;

    void show(HttpServletResponse response, SandboxSession session, CardForm form, Map<String, String> problems)
            throws IOException {
        var amount = formats.money(session.amount());
        write(response, """
                %s
                <h1>%s</h1>
                <dl class="what"><div><dt>%s</dt><dd>%s</dd></div><div><dt>%s</dt><dd>%s</dd></div><div><dt>%s</dt><dd class="amount">%s</dd></div></dl>
                <form method="post" novalidate>
                %s%s<div class="pair">%s%s</div>
                <p class="keep"><label><input type="checkbox" name="keep" value="1"> %s</label></p>
                <p><button class="pay">%s</button></p>
                <p><button class="cancel" name="cancel" value="1">%s</button></p>
                </form>
                %s
                """.formatted(
                        summary(problems),
                        text("payments.sandbox.title", amount),
                        text("payments.sandbox.merchant"),
                        Html.escape(session.merchant()),
                        text("payments.sandbox.what"),
                        Html.escape(session.description()),
                        text("payments.sandbox.amount"),
                        Html.escape(amount),
                        field("number", "cc-number", "numeric", "", problems),
                        field("name", "cc-name", "text", form.name(), problems),
                        field("expiry", "cc-exp", "numeric", form.expiry(), problems),
                        field("code", "cc-csc", "numeric", "", problems),
                        text("payments.sandbox.keep", session.merchant()),
                        text("payments.sandbox.pay", amount),
                        text("payments.sandbox.cancel", session.merchant()),
                        cards()));
    }

    /** The page of the card's bank: is it you? */
    void challenge(HttpServletResponse response, SandboxSession session) throws IOException {
        write(response, """
                <h1>%s</h1>
                <p>%s</p>
                <form method="post">
                <p><button class="pay" name="challenge" value="pass">%s</button></p>
                <p><button class="cancel" name="challenge" value="fail">%s</button></p>
                </form>
                """.formatted(
                        text("payments.sandbox.challenge"),
                        text("payments.sandbox.challenge.text", formats.money(session.amount()), session.merchant()),
                        text("payments.sandbox.challenge.pass"),
                        text("payments.sandbox.challenge.fail")));
    }

    void notFound(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        write(response, "<h1>" + text("payments.sandbox.not_found") + "</h1>");
    }

    void write(HttpServletResponse response, String content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="/sandbox-gateway/sandbox.css"></head>
                <body><header><p class="brand"><svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><rect x="3" y="9" width="16" height="11" rx="2" fill="currentColor"/><path d="M6.500 9V7a4.500 4.500 0 0 1 9 0v2" fill="none" stroke="currentColor" stroke-width="2.500"/></svg>%s</p><p class="sandbox">%s</p></header>
                <main>%s</main></body></html>
                """.formatted(
                        text("payments.sandbox.brand"),
                        text("payments.sandbox.brand"),
                        text("payments.sandbox.note"),
                        content));
    }

    private String summary(Map<String, String> problems) {
        if (problems.isEmpty()) return "";
        var items = problems.entrySet().stream()
                .map(entry -> "<li><a href=\"#%s\">%s</a></li>".formatted(entry.getKey(), text(entry.getValue())))
                .collect(Collectors.joining());
        return "<div class=\"errors\" role=\"alert\" tabindex=\"-1\" autofocus><h2>%s</h2><ul>%s</ul></div>"
                .formatted(text("payments.sandbox.problems"), items);
    }

    private String field(String id, String autocomplete, String mode, String value, Map<String, String> problems) {
        var problem = problems.get(id);
        var error = problem == null ? "" : "<span class=\"error\" id=\"%s-e\">%s</span>".formatted(id, text(problem));
        var wrong = problem == null ? "" : " aria-invalid=\"true\" aria-describedby=\"%s-e\"".formatted(id);
        return """
                <p class="field"><label for="%s">%s</label>%s<input id="%s" name="%s" inputmode="%s" autocomplete="%s" maxlength="80" value="%s"%s></p>
                """.formatted(
                id, text("payments.sandbox." + id), error, id, id, mode, autocomplete, Html.escape(value), wrong);
    }

    private String cards() {
        var rows = Stream.of(TestCard.values())
                .map(card -> "<tr><td class=\"number\">%s</td><td>%s</td></tr>"
                        .formatted(card.printed(), text("payments.sandbox.card." + card.name())))
                .collect(Collectors.joining());
        return """
                <table><caption>%s</caption><thead><tr><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>%s</tbody></table>
                """.formatted(
                        text("payments.sandbox.cards"),
                        text("payments.sandbox.number"),
                        text("payments.sandbox.card.does"),
                        rows);
    }

    String text(String key, Object... arguments) {
        return Html.escape(messages.of(key, arguments));
    }
}
