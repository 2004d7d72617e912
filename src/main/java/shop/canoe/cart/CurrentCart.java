package shop.canoe.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** The visitor's cart, by sign-in or by the signed cookie {@code canoe_cart}. Looking never makes one. */
@Named("currentCart")
@RequestScoped
public class CurrentCart {

    /** Empty if the visitor has none yet. */
    public Optional<CartKey> key() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The visitor's cart, made if need be: a guest gets the cookie. */
    public CartKey keyOrNew() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Units in the cart, for the page head; one small query, none for a visitor without a cart. */
    public int getCount() {
        throw new UnsupportedOperationException("not built yet");
    }
}
