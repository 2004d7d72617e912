package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {
    @Test
    void lettersGoFromSmallToLarge() {
        assertThat(Sizes.sorted(List.of("M", "S", "XL", "L", "XS"))).containsExactly("XS", "S", "M", "L", "XL");
    }

    @Test
    void numbersGoFromLowToHighWhateverFollowsThem() {
        assertThat(Sizes.sorted(List.of("110-116", "39-42", "26", "1.5 l")))
                .containsExactly("1.5 l", "26", "39-42", "110-116");
    }

    @Test
    void wordsStayAsTheyCome() {
        assertThat(Sizes.sorted(List.of("Red", "Black", "4 bulbs"))).containsExactly("Red", "Black", "4 bulbs");
    }
}
