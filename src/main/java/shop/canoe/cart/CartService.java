package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import shop.canoe.offers.OfferId;

/** Fills, changes and shows carts. A cart holds at most 100 lines of at most 999 units. */
@ApplicationScoped
@Transactional
public class CartService {

    /** An empty view for a key without a cart. */
    public CartView view(CartKey cart) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Units in the cart. */
    public int count(CartKey cart) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Adds units of an offer to the cart; the same offer again adds up.
     *
     * @return the quantity the line has now: less than asked for when fewer are in stock
     * @throws shop.canoe.platform.error.BusinessException INVALID on quantity unless 1 to 999; CONFLICT if the offer has
     *     ended or is sold out; NOT_FOUND if there is none
     */
    public int add(CartKey cart, OfferId offer, int quantity) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Sets a line's quantity; 0 removes it so that {@link #undo} can bring it back. */
    public void setQuantity(CartKey cart, UUID line, int quantity) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void saveForLater(CartKey cart, UUID line) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void moveToCart(CartKey cart, UUID line) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Brings back a removed line with the quantity it had. */
    public void undo(CartKey cart, UUID line) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Joins a guest's cart into an account's at sign-in: the larger quantity per offer, capped by stock. The guest's cart is
     * empty and worthless afterwards. Idempotent.
     *
     * @return sentences about lines that were capped
     */
    public List<String> merge(UUID guestId, UUID accountId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Takes what was ordered out of the cart; repeating it changes nothing. */
    public void ordered(CartKey cart, UUID checkoutId, List<OfferId> offers) {
        throw new UnsupportedOperationException("not built yet");
    }
}
