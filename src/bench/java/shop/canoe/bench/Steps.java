package shop.canoe.bench;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import shop.canoe.testing.Form;

/**
 * What all visits are made of: opening pages and sending their forms as they stand, and taking down how long it took and whether it was right.
 * What goes wrong ends a visit.
 */
final class Steps {
    private static final String BEGUN = "begun";
    private static final String STATUS = "status";
    private static final String TIMING = "timing";
    private static final String BODY = "body";
    private static final String AT = "at";
    private static final String WHERE = "where";
    private static final String ACTION = "action";
    private static final String CONTENT = "content";
    private static final String PROBLEM = "problem";

    private Steps() {}

    /** One after the other, as long as they go right. */
    static ChainBuilder inOrder(ChainBuilder first, ChainBuilder... others) {
        var chain = first;
        for (var next : others)
            chain = chain.exec(doIf((Session visit) -> !visit.isFailed()).then(next));
        return chain;
    }

    /** Measured as one, under this name. */
    static ChainBuilder measured(String name, ChainBuilder first, ChainBuilder... others) {
        return exec(visit -> visit.removeAll(STATUS, TIMING, PROBLEM)
                        .markAsSucceeded()
                        .set(BEGUN, Load.tally().begin()))
                .exec(inOrder(first, others))
                .exec(visit -> {
                    Load.tally().end(name, visit.getLong(BEGUN), problem(visit), cache(visit));
                    return visit;
                });
    }

    /** Opens the page, which must show what the session attributes {@code shows} and {@code times} say. */
    static ChainBuilder open(Supplier<Address> address) {
        return exec(visit -> {
                    var next = address.get();
                    return visit.set("path", next.path()).set("shows", next.shows()).set("times", next.times());
                })
                .exec(seen(http("page").get("#{path}"))
                        .check(substring((Session visit) -> visit.getString("shows"))
                                .count()
                                .gte((Session visit) -> visit.getInt("times"))));
    }

    /** Opens a page whose forms will be used, which must show this. */
    static ChainBuilder read(String path, String shows) {
        return exec(kept(seen(http("page").get(path)).check(substring(shows))));
    }

    /** Where the page that was read does not show this. */
    static ChainBuilder unless(String shown, ChainBuilder does) {
        return exec(doIf((Session visit) -> !visit.getString(BODY).contains(shown)).then(does));
    }

    /** Keeps the page that is open, to use its forms. */
    static HttpRequestActionBuilder kept(HttpRequestActionBuilder request) {
        return request.check(bodyString().saveAs(BODY), currentLocation().saveAs(AT));
    }

    /** Fills in the form with this button on the page that was read; nothing is sent. */
    static ChainBuilder fill(String button, BiConsumer<Form, Session> filling) {
        return exec(visit -> {
            try {
                var form = Form.of(Jsoup.parse(visit.getString(BODY), visit.getString(AT)), words(button, visit));
                filling.accept(form, visit);
                return visit.set(ACTION, form.action())
                        .set(CONTENT, form.content())
                        .remove(BODY);
            } catch (AssertionError e) {
                return visit.set(PROBLEM, "no form: " + button).markAsFailed();
            }
        });
    }

    /** Hands over the form that was filled in, if one was. */
    static Session form(Session from, Session to) {
        return from.contains(ACTION) ? to.set(ACTION, from.get(ACTION)).set(CONTENT, from.get(CONTENT)) : to;
    }

    /** Sends the form that was filled in, and goes where the answer leads. */
    static HttpRequestActionBuilder send() {
        return seen(http("form")
                .post("#{" + ACTION + "}")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(ByteArrayBody("#{" + CONTENT + "}")));
    }

    /** Takes down what came before it is looked at. */
    private static HttpRequestActionBuilder seen(HttpRequestActionBuilder request) {
        return request.check(
                status().saveAs(STATUS),
                header("Server-Timing").optional().saveAs(TIMING),
                currentLocation().saveAs(WHERE));
    }

    /** A button that begins so; some have a sum behind it. */
    private static String words(String button, Session visit) {
        return Jsoup.parse(visit.getString(BODY)).select("form button, form input[type=submit]").stream()
                .map(found -> found.normalName().equals("input") ? found.attr("value") : found.text())
                .filter(words -> words.startsWith(button))
                .findFirst()
                .orElse(button);
    }

    private static String problem(Session visit) {
        if (!visit.isFailed()) return "";
        if (visit.contains(PROBLEM)) return visit.getString(PROBLEM);
        if (!visit.contains(STATUS)) return "no answer";
        int status = visit.getInt(STATUS);
        return (status < 400 ? "wrong content" : status) + " at " + URI.create(visit.getString(WHERE)).getPath();
    }

    private static String cache(Session visit) {
        if (!visit.contains(TIMING)) return "";
        var timing = visit.getString(TIMING);
        int at = timing == null ? -1 : timing.indexOf("cache;desc=");
        return at < 0 ? "" : timing.substring(at + "cache;desc=".length());
    }
}
