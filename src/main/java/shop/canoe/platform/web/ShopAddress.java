package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shop's own public address, for links that leave it: in mails, and back from a payment page. Set, never guessed from a request. */
@ApplicationScoped
public class ShopAddress {
    @Inject
    @ConfigProperty(name = "canoe.url")
    String url;

    /** The whole address of a path such as {@code /account/orders}. */
    public String of(String path) {
        return url + path;
    }
}
