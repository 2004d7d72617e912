package shop.canoe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the shop: every key that is used has its text, in the bundle of the module it names. */
class WordsTest {
    private static final String KEY = "([a-z]+(?:\\.[a-z0-9_]+)+)";
    private static final Pattern IN_PAGES =
            Pattern.compile("msg(?:\\[\\s*'" + KEY + "'\\s*]|\\.of\\(\\s*'" + KEY + "'\\s*[,)])");
    private static final Pattern PREFIX_IN_PAGES =
            Pattern.compile("msg(?:\\[|\\.of\\()\\s*'([a-z]+\\.[a-z0-9_.]*)'\\s*(?:\\+=|\\.concat)");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:messages|msg|notices)\\s*\\.\\s*(?:of|get|add)\\(\\s*(?:[^\"();]*[?:(,]\\s*)?\"" + KEY + "\"");
    private static final Pattern IN_REFUSALS = Pattern.compile(
            "(?:super\\(\\s*(?:BusinessException\\.)?(?:Kind\\.)?\\w+\\s*,\\s*(?:\"\\w+\"\\s*,\\s*)?|super\\(\\s*|new NotFoundException\\(\\s*)\""
                    + KEY + "\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private static final Map<String, String> TEXTS = new TreeMap<>();

    static {
        bundles().forEach(bundle -> read(bundle).forEach((key, text) -> TEXTS.put(key.toString(), text.toString())));
    }

    @Test
    void everyKeyInPagesHasItsText() {
        assertThat(Sources.below(Sources.PAGES, ".xhtml").stream().flatMap(page -> missing(page, IN_PAGES)))
                .isEmpty();
    }

    @Test
    void everyBeginningOfAKeyInPagesHasTexts() {
        assertThat(Sources.below(Sources.PAGES, ".xhtml").stream()
                        .flatMap(page -> uses(page, PREFIX_IN_PAGES))
                        .filter(use -> TEXTS.keySet().stream().noneMatch(key -> key.startsWith(use.key())))
                        .map(Use::toString))
                .isEmpty();
    }

    @Test
    void everyKeyInCodeHasItsText() {
        assertThat(Sources.below(Sources.JAVA, ".java").stream().flatMap(file -> missing(file, IN_CODE)))
                .isEmpty();
    }

    @Test
    void everyRefusalHasItsText() {
        assertThat(Sources.below(Sources.JAVA, ".java").stream()
                        .filter(file ->
                                Sources.read(file).matches("(?s).*(extends \\w*Exception|new NotFoundException).*"))
                        .flatMap(file -> missing(file, IN_REFUSALS)))
                .isEmpty();
    }

    @Test
    void aBundleHoldsKeysOfItsOwnModuleOnly() {
        assertThat(bundles().stream()
                        .flatMap(bundle -> read(bundle).keySet().stream()
                                .map(Object::toString)
                                .filter(key -> !key.startsWith(moduleOf(bundle) + "."))
                                .map(key -> bundle + " " + key)))
                .isEmpty();
    }

    @Test
    void aKeyIsWrittenOnce() {
        for (var bundle : bundles())
            assertThat(Sources.read(bundle)
                            .lines()
                            .filter(line -> line.matches("[a-z]\\S*\\s*=.*"))
                            .map(line -> line.replaceFirst("\\s*=.*", "")))
                    .as(bundle.toString())
                    .doesNotHaveDuplicates();
    }

    @Test
    void textsWithPlacesAreFormatsThatKeepTheirApostrophes() {
        TEXTS.forEach((key, text) -> {
            if (!PLACE.matcher(text).find()) return;
            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text)).as(key).isNotNull();
        });
    }

    @Test
    void textsWithoutPlacesAreWrittenAsTheyAreShown() {
        TEXTS.forEach((key, text) -> {
            if (!PLACE.matcher(text).find()) assertThat(text).as(key).doesNotContain("''");
        });
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        for (var bundle : Sources.below(Sources.WORDS, ".properties")) {
            var basic = bundle.resolveSibling("messages.properties");
            assertThat(read(bundle).keySet())
                    .as(bundle.toString())
                    .isEqualTo(read(basic).keySet());
        }
    }

    private record Use(Path file, long line, String key) {
        @Override
        public String toString() {
            return file + ":" + line + " " + key;
        }
    }

    private static Stream<String> missing(Path file, Pattern pattern) {
        return uses(file, pattern).filter(use -> !TEXTS.containsKey(use.key())).map(Use::toString);
    }

    private static Stream<Use> uses(Path file, Pattern pattern) {
        var text = Sources.read(file);
        return pattern.matcher(text)
                .results()
                .map(found -> new Use(
                        file,
                        Sources.lineOf(text, found.start()),
                        found.group(1) != null || found.groupCount() == 1 ? found.group(1) : found.group(2)));
    }

    private static List<Path> bundles() {
        return Sources.below(Sources.WORDS, "/messages.properties");
    }

    private static String moduleOf(Path bundle) {
        return Sources.WORDS.relativize(bundle).getName(0).toString();
    }

    private static Properties read(Path bundle) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(Sources.read(bundle)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
