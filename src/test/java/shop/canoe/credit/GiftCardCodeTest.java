package shop.canoe.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class GiftCardCodeTest {
    private static final GiftCardCode CODE = new GiftCardCode("TESTCARD22222222");

    @Test
    void isReadHoweverItIsTyped() {
        assertThat(GiftCardCode.parse("TEST-CARD-2222-2222")).contains(CODE);
        assertThat(GiftCardCode.parse(" test card 2222 2222 ")).contains(CODE);
        assertThat(GiftCardCode.parse("TEST–CARD–2222–2222")).contains(CODE);
    }

    @Test
    void whatIsTooShortOrHasOtherSymbolsIsNone() {
        assertThat(GiftCardCode.parse("")).isEmpty();
        assertThat(GiftCardCode.parse("TEST-CARD-2222-222")).isEmpty();
        assertThat(GiftCardCode.parse("TEST-CARD-2222-2220")).isEmpty();
        assertThat(GiftCardCode.parse("TEST-CARD-2222-222O")).isEmpty();
    }

    @Test
    void isShownInGroupsAndKnownByTheLast() {
        assertThat(CODE.shown()).isEqualTo("TEST-CARD-2222-2222");
        assertThat(new GiftCardCode("TESTCARD2222ABCD").end()).isEqualTo("ABCD");
    }

    @Test
    void anyIsReadBackFromWhatIsShown() {
        var random = new SecureRandom();
        for (int i = 0; i < 1_000; i++) {
            var code = GiftCardCode.random(random);
            assertThat(GiftCardCode.parse(code.shown())).contains(code);
        }
    }

    @Test
    void theHashOfOneIsNotAnothers() {
        assertThat(CODE.hash()).hasSize(64).isNotEqualTo(new GiftCardCode("TESTCARD22222223").hash());
    }
}
