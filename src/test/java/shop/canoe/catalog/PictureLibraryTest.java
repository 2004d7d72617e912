package shop.canoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureLibraryTest {
    private final PictureLibrary pictures = new PictureLibrary();

    @Test
    void paintsTheMainSurfacesInThreeShadesOfTheColour() {
        var svg = pictures.svg("teapot.c0392b").orElseThrow();

        assertThat(svg).contains("#c0392b", "#922b21", "#d3746b").doesNotContain("#ff000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teapot", "teapot.c0392b", "teapot.c0392b.scene", "teapot.detail", "box"})
    void has(String name) {
        assertThat(pictures.has(name)).isTrue();
        assertThat(pictures.svg(name))
                .hasValueSatisfying(svg -> assertThat(svg)
                        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                        .endsWith("</svg>")
                        .doesNotContain("<script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no-such-thing",
                "teapot.c0392",
                "teapot.C0392B",
                "../teapot",
                "teapot.scene.c0392b",
                "teapot.c0392b.scene.detail"
            })
    void hasNot(String name) {
        assertThat(pictures.has(name)).isFalse();
        assertThat(pictures.svg(name)).isEmpty();
    }

    @Test
    void otherViewsKeepTheDrawingsLineEnds() {
        var plain = pictures.svg("headphones").orElseThrow();
        var round = plain.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\" stroke-linecap");

        assertThat(pictures.svg("headphones.scene").orElseThrow().contains("400\" stroke-linecap"))
                .isEqualTo(round);
        assertThat(pictures.svg("headphones.detail").orElseThrow()).contains("viewBox=\"100 84 200 200\"");
    }
}
