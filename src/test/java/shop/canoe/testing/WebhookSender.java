package shop.canoe.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import shop.canoe.payments.gateway.WebhookSignature;

/** Somebody who tells the shop what has happened at the second sandbox gateway, with its secret or another. */
public final class WebhookSender {
    private static final String FORGED = "t=1,v1=00";

    private final HttpClient http = HttpClient.newHttpClient();

    /** A message as that gateway writes it. */
    public static byte[] message(String event, String type, String payment) {
        return "{\"id\":\"%s\",\"type\":\"%s\",\"key\":\"%s\"}"
                .formatted(event, type, payment)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Signed now; answers the status. */
    public int tell(byte[] message) {
        return tell(message, Clock.systemUTC().instant());
    }

    /** Signed at that time. */
    public int tell(byte[] message, Instant signedAt) {
        return tell("sandbox-b", WebhookSignature.sign(secret(), message, signedAt), message);
    }

    /** Signed by somebody who does not know the secret. */
    public int forge(byte[] message) {
        return tell("sandbox-b", FORGED, message);
    }

    public int tell(String gateway, String signature, byte[] message) {
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

    /** Made when the first message comes. */
    public byte[] secret() {
        forge(new byte[] {'{', '}'});
        return HexFormat.of()
                .parseHex(Shop.rows("select hex(value) from platform_secret where name = 'payments.sandbox-b.webhook'")
                        .get(0));
    }
}
