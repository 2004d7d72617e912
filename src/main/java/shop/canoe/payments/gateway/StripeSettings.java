package shop.canoe.payments.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shop's account at Stripe. Without a key there is none. */
@ApplicationScoped
public class StripeSettings {
    @Inject
    @ConfigProperty(name = "canoe.stripe.url")
    String url;

    @Inject
    @ConfigProperty(name = "canoe.stripe.key")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "canoe.stripe.webhook.secret")
    Optional<String> webhookSecret;

    boolean isOn() {
        return key.isPresent();
    }

    /** Of the API, without a slash at the end. */
    String url() {
        return url;
    }

    String key() {
        return key.orElseThrow();
    }

    /** Signs what Stripe tells; without it nothing is believed. */
    Optional<byte[]> webhookSecret() {
        return webhookSecret.map(secret -> secret.getBytes(StandardCharsets.UTF_8));
    }
}
