package shop.canoe.payments.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.security.Secrets;

/** Where the sandbox gateway is, whether it is on, and the key it knows the shop by. */
@ApplicationScoped
public class SandboxSettings {
    @Inject
    @ConfigProperty(name = "canoe.sandbox")
    boolean on;

    @Inject
    @ConfigProperty(name = "canoe.sandbox.url")
    String url;

    @Inject
    Secrets secrets;

    public boolean isOn() {
        return on;
    }

    /** Without a slash at the end. */
    public String url() {
        return url;
    }

    public String merchantKey() {
        return HexFormat.of().formatHex(secrets.key("payments.sandbox"));
    }

    /** Of the second gateway: signs what it tells the shop. */
    public byte[] webhookSecret() {
        return secrets.key("payments.sandbox-b.webhook");
    }
}
