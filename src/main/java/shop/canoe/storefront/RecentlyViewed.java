package shop.canoe.storefront;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.catalog.ProductId;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.web.Cookies;

/** The products this browser looked at last, newest first, in a signed cookie of its own; nobody else keeps a list. */
@RequestScoped
public class RecentlyViewed {
    private static final String COOKIE = "canoe_seen";
    private static final String PURPOSE = "seen";
    private static final int KEPT = 12;
    private static final int SECONDS = 30 * 24 * 3600;

    @Inject
    Cookies cookies;

    @Inject
    Signer signer;

    /** Empty for a browser that has not looked at anything, or altered its list. */
    public List<ProductId> list() {
        return cookies.get(COOKIE).flatMap(value -> signer.verify(PURPOSE, value)).stream()
                .flatMap(text -> Stream.of(text.split("_")))
                .map(id -> new ProductId(UUID.fromString(id)))
                .toList();
    }

    /** Puts a product first. */
    public void add(ProductId product) {
        var before = list();
        if (!before.isEmpty() && before.get(0).equals(product)) return;
        var text = Stream.concat(Stream.of(product), before.stream().filter(id -> !id.equals(product)))
                .limit(KEPT)
                .map(id -> id.value().toString())
                .collect(Collectors.joining("_"));
        cookies.set(COOKIE, signer.sign(PURPOSE, text), SECONDS);
    }
}
