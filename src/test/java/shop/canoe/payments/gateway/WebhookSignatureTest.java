package shop.canoe.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:21:00Z");
    private static final byte[] SECRET = "whsec_teapot".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BODY = "{\"id\": \"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    private final String signature = WebhookSignature.sign(SECRET, BODY, NOW);

    @Test
    void isRightForFiveMinutesBothWays() {
        assertThat(isRightAt(NOW)).isTrue();
        assertThat(isRightAt(NOW.plusSeconds(300))).isTrue();
        assertThat(isRightAt(NOW.minusSeconds(300))).isTrue();
        assertThat(isRightAt(NOW.plusSeconds(301))).isFalse();
        assertThat(isRightAt(NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void coversEveryByteOfTheBody() {
        var altered = "{\"id\": \"evt_2\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSignature.isRight(SECRET, signature, altered, NOW)).isFalse();
    }

    @Test
    void coversTheTime() {
        var moved = signature.replaceFirst("t=\\d+", "t=" + NOW.plusSeconds(1).getEpochSecond());

        assertThat(WebhookSignature.isRight(SECRET, moved, BODY, NOW)).isFalse();
    }

    @Test
    void needsTheSecret() {
        assertThat(WebhookSignature.isRight(new byte[] {1}, signature, BODY, NOW))
                .isFalse();
    }

    @Test
    void takesAnyOfSeveralSignaturesAsWhenTheSecretIsBeingChanged() {
        assertThat(WebhookSignature.isRight(SECRET, signature.replace(",v1=", ",v1=00,v1="), BODY, NOW))
                .isTrue();
    }

    @Test
    void isWrongWhateverElseIsSent() {
        for (var nonsense :
                new String[] {"", "t=,v1=", "t=99999999999999999999,v1=x", "v1=abc", "t=1", ",,,=", "t=-1,v1=0"})
            assertThat(WebhookSignature.isRight(SECRET, nonsense, BODY, NOW))
                    .as(nonsense)
                    .isFalse();
    }

    private boolean isRightAt(Instant now) {
        return WebhookSignature.isRight(SECRET, signature, BODY, now);
    }
}
