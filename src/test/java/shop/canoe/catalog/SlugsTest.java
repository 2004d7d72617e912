package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Home & Kitchen,        home-and-kitchen",
        "Crème brûlée straße,   creme-brulee-strasse",
        "'Wexcombe''s 17\" pot', wexcombes-17-pot",
        "--a--,                 a",
        "日本,                   item"
    })
    void keepsOnlyWhatAUrlShows(String name, String slug) {
        assertThat(Slugs.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"50", "300"})
    void staysShort(int words) {
        assertThat(Slugs.of("word ".repeat(words))).hasSizeLessThanOrEqualTo(80).doesNotEndWith("-");
    }
}
