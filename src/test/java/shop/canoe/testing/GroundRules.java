package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What holds for every answer of the shop, whoever asked for whatever. */
final class GroundRules {
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+(:\\d+)?\\)|\\bshop\\.canoe\\.[a-z]|\\b(java|jakarta|org\\.hibernate|com\\.ibm)\\.\\w+\\.\\w+"
                    + "|\\w+Exception\\b|(?i)\\bselect .{1,300} from \\w+_\\w+|\\bSRVE\\d{4}|\\bCWW\\w{2}\\d{4}");
    private static final Pattern HANDLER = Pattern.compile("<[^>]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);

    private GroundRules() {}

    static void check(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isNotIn(500, 501, 502);
        if (answer.method().equals("POST")) answersAPost(answer);
        if (!answer.isHtml()) return;
        showsNoInsides(answer);
        if (isShop(answer)) runsNoScript(answer);
    }

    /** G2: an accepted form is answered 303, so that a reload never sends it again; else it is refused. */
    private static void answersAPost(Answer answer) {
        assertThat(answer.status() == 303 || answer.status() >= 400)
                .as(answer.toString())
                .isTrue();
    }

    /** G5: no stack trace, class name or SQL. The addresses of components' resources are not meant. */
    private static void showsNoInsides(Answer answer) {
        var text = answer.body().replaceAll("/jakarta\\.faces\\.resource/[^\"']*|jakarta\\.faces\\.\\w+", "");
        assertThat(INSIDES.matcher(text).results().map(found -> found.group()).toList())
                .as(answer.toString())
                .isEmpty();
    }

    /** G1: the shop works without a byte of script, and allows none. */
    private static void runsNoScript(Answer answer) {
        var body = answer.body();
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer.toString())
                .contains("script-src 'none'");
        assertThat(body).as(answer.toString()).doesNotContainIgnoringCase("<script");
        assertThat(body).as(answer.toString()).doesNotContainIgnoringCase("javascript:");
        assertThat(HANDLER.matcher(body).find()).as("handler in " + answer).isFalse();
        assertThat(answer.page().select("a[href=#]")).as(answer.toString()).isEmpty();
    }

    private static boolean isShop(Answer answer) {
        var path = answer.address().getPath();
        return answer.address().toString().startsWith(Shop.url()) && !path.matches("/(seller|backoffice)(/.*)?");
    }
}
