package shop.canoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {

    @Test
    void everyPartIsStripped() {
        var address = new PostalAddress(" Ada ", " 1 Quai\t", " ", "69001 ", "\nLyon", " ", "FR", " ");
        assertThat(address).isEqualTo(new PostalAddress("Ada", "1 Quai", "", "69001", "Lyon", "", "FR", ""));
    }

    @Test
    void keepsEveryScript() {
        var address = new PostalAddress("أحمد 🛶", "شارع 5", "", "11511", "القاهرة", "", "EG", "");
        assertThat(address.name()).isEqualTo("أحمد 🛶");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "fr", "FRA", "Fr", "F ", "12"})
    void countryIsTwoCapitalLetters(String country) {
        assertThatThrownBy(() -> new PostalAddress("Ada", "1 Quai", "", "69001", "Lyon", "", country, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
