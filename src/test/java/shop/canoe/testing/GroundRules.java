package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every answer of the shop, whoever asked for whatever. */
final class GroundRules {
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+(:\\d+)?\\)|\\bshop\\.canoe\\.[a-z]|\\b(java|jakarta|org\\.hibernate|com\\.ibm)\\.\\w+\\.\\w+"
                    + "|\\w+Exception\\b|(?i)\\bselect .{1,300} from \\w+_\\w+|\\bSRVE\\d{4}|\\bCWW\\w{2}\\d{4}");

    private GroundRules() {}

    static void check(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isNotIn(500, 501, 502);
        if (answer.method().equals("POST")) answersAPost(answer);
        if (!answer.isHtml() || isRefusedBeforeTheShop(answer)) return;
        showsNoInsides(answer);
        if (isShop(answer)) runsNoScript(answer);
    }

    /** The server never hands an address to the shop that it cannot decode; it answers with one line of its own. */
    private static boolean isRefusedBeforeTheShop(Answer answer) {
        return answer.status() == 400 && answer.body().matches("<H1>CWWWC0005I: [^<>]*</H1><BR>\\s*");
    }

    /** G2: an accepted form is answered 303, so that a reload never sends it again; else it is refused. */
    private static void answersAPost(Answer answer) {
        assertThat(answer.status() == 303 || answer.status() >= 400)
                .as(answer::toString)
                .isTrue();
    }

    /** G5: no stack trace, class name or SQL. The addresses of components' resources are not meant. */
    private static void showsNoInsides(Answer answer) {
        var text = answer.body().replaceAll("/jakarta\\.faces\\.resource/[^\"']*|jakarta\\.faces\\.\\w+", "");
        assertThat(INSIDES.matcher(text).results().map(found -> found.group()).toList())
                .as(answer::toString)
                .isEmpty();
    }

    /** G1: the shop works without a byte of script, and allows none. */
    private static void runsNoScript(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer::toString)
                .contains("script-src 'none'");
        assertThat(scripts(answer.page())).as(answer::toString).isEmpty();
    }

    /** What a browser might run, or what only makes sense with script; what is only written on the page is none. */
    static List<String> scripts(Document page) {
        return page.getAllElements().stream()
                .filter(element -> element.normalName().equals("script")
                        || element.attr("href").equals("#")
                        || element.attributes().asList().stream().anyMatch(GroundRules::runs))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean runs(Attribute attribute) {
        return attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    private static boolean isShop(Answer answer) {
        var path = answer.address().getPath();
        return answer.address().toString().startsWith(Shop.url()) && !path.matches("/(seller|backoffice)(/.*)?");
    }
}
