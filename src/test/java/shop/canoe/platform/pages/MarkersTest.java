package shop.canoe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final Slot CART = new Slot("cart", "");
    private static final Slot VIEWED = new Slot("viewed", "7-a");

    private final Markers markers = new Markers();

    @Test
    void aPageIsCutAtItsMarks() {
        var body = cut("<b>" + markers.mark(CART) + "</b>ü" + markers.mark(VIEWED) + markers.mark(CART));

        assertThat(body.slots()).containsExactly(CART, VIEWED, CART);
        assertThat(text(body, "1", "", "2")).isEqualTo("<b>1</b>ü2");
    }

    @Test
    void aPageWithoutMarksStaysWhole() {
        assertThat(text(cut("~ no ~ mark ~"))).isEqualTo("~ no ~ mark ~");
    }

    @Test
    void whatAnotherProcessMarkedIsText() {
        var foreign = new Markers().mark(CART);

        assertThat(cut(foreign).slots()).isEmpty();
        assertThat(text(cut(foreign))).isEqualTo(foreign);
    }

    @Test
    void aBitIsNotLookedAtForMarks() {
        var body = cut("<b>" + markers.mark(CART) + "</b>");

        assertThat(text(body, markers.mark(VIEWED))).isEqualTo("<b>" + markers.mark(VIEWED) + "</b>");
    }

    @Test
    void anArgumentCannotEndItsMark() {
        assertThatThrownBy(() -> markers.mark(new Slot("cart", "~")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(markers.mark(CART).substring(0, 10));
    }

    private PageBody cut(String page) {
        return markers.cut(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(PageBody body, String... bits) {
        return new String(body.with(List.of(bits)), StandardCharsets.UTF_8);
    }
}
