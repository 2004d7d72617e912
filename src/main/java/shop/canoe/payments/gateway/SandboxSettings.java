package shop.canoe.payments.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
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

    private volatile @Nullable String callsUrl;

    public boolean isOn() {
        return on;
    }

    /** Where browsers reach it; without a slash at the end. */
    public String url() {
        return url;
    }

    /**
     * Where the shop calls it; without a slash at the end.
     *
     * @throws IllegalStateException if it is off
     */
    public String callsUrl() {
        var known = callsUrl;
        if (known == null) throw new IllegalStateException("the sandbox gateway is off");
        return known;
    }

    /** Told by the gateway itself when it has opened. */
    public void answerCallsAt(InetSocketAddress address) {
        callsUrl = "http://" + address.getHostString() + ':' + address.getPort();
    }

    public String merchantKey() {
        return HexFormat.of().formatHex(secrets.key("payments.sandbox"));
    }

    /** Of the second gateway: signs what it tells the shop. */
    public byte[] webhookSecret() {
        return secrets.key("payments.sandbox-b.webhook");
    }
}
