package shop.canoe.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.payments.gateway.WebhookSignature;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** The door gateways knock at, from outside. */
class WebhookIT extends ServerIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String event = "evt_" + UUID.randomUUID();
    private final byte[] body = "{\"id\":\"%s\",\"type\":\"payment.settled\",\"key\":\"%s\"}"
            .formatted(event, UUID.randomUUID())
            .getBytes(StandardCharsets.UTF_8);
    private final Instant now = Clock.systemUTC().instant();

    @Test
    void takesASignedMessageInOnceHoweverOftenItComes() {
        var signature = WebhookSignature.sign(secret(), body, now);

        for (int time = 0; time < 3; time++)
            assertThat(tell("sandbox-b", signature, body)).isEqualTo(200);

        assertThat(taken()).isEqualTo("1");
        Poll.until(
                "the message to be dealt with",
                Duration.ofSeconds(30),
                () -> waiting().equals("0"));
    }

    @Test
    void believesNothingElse() {
        var right = WebhookSignature.sign(secret(), body, now);
        var altered = new String(body, StandardCharsets.UTF_8)
                .replace("settled", "voided")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(tell("sandbox-b", "t=1,v1=00", body)).isEqualTo(401);
        assertThat(tell("sandbox-b", right, altered)).isEqualTo(401);
        assertThat(tell("sandbox-b", WebhookSignature.sign(new byte[] {1}, body, now), body))
                .isEqualTo(401);
        assertThat(tell("sandbox-b", WebhookSignature.sign(secret(), body, now.minusSeconds(301)), body))
                .isEqualTo(401);
        assertThat(tell("sandbox", right, body)).as("a gateway that sends none").isEqualTo(401);
        assertThat(tell("stripe", right, body)).as("a gateway that is off").isEqualTo(401);
        assertThat(tell("nobody", right, body)).isEqualTo(401);
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

    /** Made when the first message comes. */
    private byte[] secret() {
        tell("sandbox-b", "t=1,v1=00", body);
        return HexFormat.of()
                .parseHex(Shop.rows("select hex(value) from platform_secret where name = 'payments.sandbox-b.webhook'")
                        .get(0));
    }

    private int tell(String gateway, String signature, byte[] message) {
        var request = HttpRequest.newBuilder(URI.create(Shop.url() + "/webhooks/" + gateway))
                .header("Content-Type", "application/json")
                .header("Sandbox-Signature", signature)
                .POST(BodyPublishers.ofByteArray(message))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
