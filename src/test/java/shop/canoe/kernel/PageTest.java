package shop.canoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void anEmptyListHasOnePage() {
        var page = new Page<>(List.of(), 1, 24, 0);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.hasNext()).isFalse();
        assertThat(page.hasPrevious()).isFalse();
    }

    @Test
    void theLastPageMayBeShort() {
        assertThat(page(1, 24).pages()).isEqualTo(1);
        assertThat(page(1, 25).pages()).isEqualTo(2);
        assertThat(page(1, 48).pages()).isEqualTo(2);
        assertThat(page(1, 49).pages()).isEqualTo(3);
    }

    @Test
    void knowsItsNeighbours() {
        assertThat(page(1, 49).hasPrevious()).isFalse();
        assertThat(page(1, 49).hasNext()).isTrue();
        assertThat(page(2, 49).hasPrevious()).isTrue();
        assertThat(page(3, 49).hasNext()).isFalse();
    }

    private static Page<String> page(int number, long total) {
        return new Page<>(List.of("teapot"), number, 24, total);
    }
}
