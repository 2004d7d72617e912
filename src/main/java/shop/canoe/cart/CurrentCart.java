package shop.canoe.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.web.Cookies;

/** The visitor's cart, by sign-in or by the signed cookie {@code canoe_cart}. Looking never makes one. */
@Named("currentCart")
@RequestScoped
public class CurrentCart {
    private static final String COOKIE = "canoe_cart";
    private static final String PURPOSE = "cart";
    static final Duration LIFE = Duration.ofDays(90);

    @Inject
    CartService carts;

    @Inject
    CartCounts counts;

    @Inject
    CurrentUser user;

    @Inject
    Cookies cookies;

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    private @Nullable CartKey made;
    private @Nullable Integer count;

    /** Empty if the visitor has none yet. */
    public Optional<CartKey> key() {
        return user.signedIn()
                .map(SignedIn::accountId)
                .map(CartKey::ofAccount)
                .or(() -> Optional.ofNullable(made))
                .or(() -> guestId().map(CartKey::ofGuest));
    }

    /** The visitor's cart, made if need be: a guest gets the cookie. */
    public CartKey keyOrNew() {
        var key = key().orElseGet(() -> CartKey.ofGuest(Ids.next(clock.instant())));
        remember(key);
        return key;
    }

    /**
     * Adds to the visitor's cart as {@link CartService#add} does; a guest gets the cookie, for ninety days from now, if it
     * went in.
     *
     * @return the quantity the line has now, if there were fewer than were wanted
     */
    public Optional<Integer> add(OfferId offer, int quantity) {
        var key = key().orElseGet(() -> CartKey.ofGuest(Ids.next(clock.instant())));
        var limit = carts.add(key, offer, quantity);
        remember(key);
        return limit;
    }

    /** Units in the cart, for the page head; no query if {@link CartCounts} remembers, or for a visitor without a cart. */
    public int getCount() {
        if (count == null)
            count = key().map(cart -> counts.of(cart, carts::count)).orElse(0);
        return count;
    }

    /** The guest whose cookie the browser sent, also when somebody is signed in. */
    Optional<UUID> guestId() {
        return cookies.get(COOKIE)
                .flatMap(value -> signer.verify(PURPOSE, value))
                .flatMap(Ids::parse);
    }

    /** Takes the cookie away. */
    void forgetGuest() {
        cookies.delete(COOKIE);
    }

    private void remember(CartKey key) {
        made = key;
        key.guestId()
                .ifPresent(
                        guest -> cookies.set(COOKIE, signer.sign(PURPOSE, guest.toString()), (int) LIFE.toSeconds()));
    }
}
