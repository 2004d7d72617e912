package shop.canoe.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cart", "/checkout/address", "/s?q=lamp&page=2", "/p/teapot/AB12#offers", "/signs"})
    void ownPathsAreFollowed(String next) {
        assertThat(Entrance.safe(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cart",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "http:/evil",
                "javascript:alert(1)",
                "/cart\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                " //evil.example",
                "/cart\\..\\x",
                "/sign-in?next=/sign-in",
                "/sign-out",
                "/register",
                "/ü"
            })
    void everythingElseLeadsHome(String next) {
        assertThat(Entrance.safe(next)).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 20_000})
    void endlessAddressesLeadHome(int length) {
        assertThat(Entrance.safe("/" + "a".repeat(length))).isEqualTo("/account");
    }
}
