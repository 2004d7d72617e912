package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.payments.gateway.WebhookSignature;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.WebhookSender;

/** The door gateways knock at, from outside. */
class WebhookIT extends ServerIT {
    private final WebhookSender sender = new WebhookSender();
    private final String event = "evt_" + UUID.randomUUID();
    private final byte[] body =
            WebhookSender.message(event, "payment.settled", UUID.randomUUID().toString());
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void takesASignedMessageInOnceHoweverOftenItComes() {
        var signature = WebhookSignature.sign(sender.secret(), body, now);

        for (int time = 0; time < 3; time++)
            assertThat(sender.tell("sandbox-b", signature, body)).isEqualTo(200);

        assertThat(taken()).isEqualTo("1");
        Poll.until(
                "the message to be dealt with",
                Duration.ofSeconds(30),
                () -> waiting().equals("0"));
    }

    @Test
    void believesNothingElse() {
        var right = WebhookSignature.sign(sender.secret(), body, now);
        var altered = new String(body, StandardCharsets.UTF_8)
                .replace("settled", "voided")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(sender.tell("sandbox-b", "t=1,v1=00", body)).isEqualTo(401);
        assertThat(sender.tell("sandbox-b", right, altered)).isEqualTo(401);
        assertThat(sender.tell("sandbox-b", WebhookSignature.sign(new byte[] {1}, body, now), body))
                .isEqualTo(401);
        assertThat(sender.tell("sandbox-b", WebhookSignature.sign(sender.secret(), body, now.minusSeconds(301)), body))
                .isEqualTo(401);
        assertThat(sender.tell("sandbox", right, body))
                .as("a gateway that sends none")
                .isEqualTo(401);
        assertThat(sender.tell("stripe", right, body))
                .as("a gateway that is off")
                .isEqualTo(401);
        assertThat(sender.tell("nobody", right, body)).isEqualTo(401);
        assertThat(taken()).isEqualTo("0");
    }

    private String taken() {
        return count("event_id = '%s'".formatted(event));
    }

    private String waiting() {
        return count("event_id = '%s' and status = 'NEW'".formatted(event));
    }

    private static String count(String where) {
        return Shop.rows("select count(*) from payments_webhook where " + where).get(0);
    }
}
