package shop.canoe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptPageTest {
    private static final Facts FACTS =
            new Facts(7, Instant.EPOCH, Instant.MAX, Set.of("product 1"), Set.of("lists"), "text/html;charset=UTF-8");

    private final KeptPage page = new KeptPage(FACTS, body("<b>", "</b><i>", "</i>"));

    @Test
    void visitorsWithOtherBitsHaveOtherPagesAndTags() {
        var ada = page.copy(List.of("Ada", "1"), false, false);
        var sol = page.copy(List.of("Sol", "1"), false, false);

        assertThat(text(ada)).isEqualTo("<b>Ada</b><i>1</i>");
        assertThat(text(sol)).isEqualTo("<b>Sol</b><i>1</i>");
        assertThat(ada.tag()).isNotEqualTo(sol.tag());
    }

    @Test
    void bitsThatReadTheSameTogetherHaveOtherTags() {
        assertThat(page.copy(List.of("1", "23"), false, false).tag())
                .isNotEqualTo(page.copy(List.of("12", "3"), false, false).tag());
    }

    @Test
    void eachEncodingHasItsTag() {
        assertThat(page.copy(List.of("1", "2"), true, false).tag())
                .isNotEqualTo(page.copy(List.of("1", "2"), false, false).tag());
    }

    @Test
    void theCopyOfGuestsIsMadeOnceAndGivenToNobodyElse() {
        var guest = page.copy(List.of("", "0"), false, true);

        assertThat(page.copy(List.of("", "0"), false, true)).isSameAs(guest);
        assertThat(text(page.copy(List.of("Ada", "0"), false, false))).contains("Ada");
        assertThat(text(page.copy(List.of("", "1"), false, true))).isEqualTo("<b></b><i>1</i>");
    }

    @Test
    void anotherNodeReadsThePageAsItWas() {
        var other = KeptPage.of(page.toBytes());

        assertThat(other.facts()).isEqualTo(page.facts());
        assertThat(other.slots()).isEqualTo(page.slots());
        assertThat(other.copy(List.of("Ada", "1"), true, false).bytes())
                .isEqualTo(page.copy(List.of("Ada", "1"), true, false).bytes());
        assertThat(other.copy(List.of("Ada", "1"), true, false).tag())
                .isEqualTo(page.copy(List.of("Ada", "1"), true, false).tag());
    }

    private static String text(KeptPage.Copy copy) {
        return new String(copy.bytes(), StandardCharsets.UTF_8);
    }

    private static PageBody body(String one, String two, String three) {
        return new PageBody(
                List.of(one.getBytes(), two.getBytes(), three.getBytes()),
                List.of(new Slot("greeting", ""), new Slot("cart", "")));
    }
}
