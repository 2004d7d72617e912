package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.id.Ids;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.Customer;

/**
 * Fills, changes and shows carts. A cart holds at most 100 lines of at most 999 units. Stock caps what goes in, but holds
 * nothing: that is for the checkout. Changes of one cart wait for each other, so none is lost.
 */
@ApplicationScoped
@Transactional
public class CartService {
    @Inject
    CartRepository carts;

    @Inject
    CartCounts counts;

    @Inject
    CartViews views;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    Market market;

    @Inject
    CartPrices prices;

    @Inject
    CouponService coupons;

    @Inject
    Clock clock;

    /** What a merge could not take over whole. */
    public record Limited(OfferId offer, int quantity) {}

    /**
     * What is in the cart, priced for this account as it is now; an empty view for a key without a cart. Three queries, up to
     * three more where deals run and codes were entered, and what the caches of catalogue, sellers and promotions lack.
     */
    public CartView view(CartKey cart) {
        return views.of(cart, carts.rows(cart));
    }

    /** Of a visitor without a cart. */
    public CartView empty() {
        return views.empty();
    }

    /** Units in the cart, as the database has them; one query. */
    public int count(CartKey cart) {
        return carts.count(cart);
    }

    /**
     * Adds units of an offer to the cart, and makes the cart if need be; the same offer again adds up.
     *
     * @return the quantity the line has now, if there were fewer than were wanted
     * @throws QuantityOutOfRangeException unless quantity is 1 to 999
     * @throws UnknownOfferException if there is no such offer
     * @throws OfferEndedException if it is no longer for sale
     * @throws OfferSoldOutException if none is left
     * @throws CartFullException if the cart has a hundred lines
     */
    public Optional<Integer> add(CartKey cart, OfferId offer, int quantity) {
        var found = market.require(offer, quantity);
        int available = available(cart, offer);
        if (available == 0) throw new OfferSoldOutException();
        var shown = prices.priced(found);
        return findOrMake(cart).add(shown, quantity, available, clock.instant());
    }

    /**
     * Sets a line's quantity; 0 removes it so that {@link #undo} can bring it back. When none is in stock the line keeps
     * the quantity it had.
     *
     * @return the quantity the line got, if there were fewer than asked for
     * @throws QuantityOutOfRangeException unless quantity is 0 to 999
     * @throws CartLineNotFoundException if the cart has no such line
     */
    public Optional<Integer> setQuantity(CartKey cart, UUID line, int quantity) {
        if (quantity < 0 || quantity > Cart.MOST_UNITS) throw new QuantityOutOfRangeException();
        var found = findSeen(cart);
        if (quantity > 0)
            return found.setQuantity(
                    line, quantity, available(cart, found.get(line).offer()), clock.instant());
        found.remove(line, clock.instant());
        return Optional.empty();
    }

    /**
     * Has a line wrapped as a gift, or not.
     *
     * @param message goes with it, may be empty; no message at all takes the wrapping off
     * @throws GiftMessageTooLongException if the message has more than 500 characters
     * @throws CartLineNotFoundException if the cart has no such line
     */
    public void wrap(CartKey cart, UUID line, Optional<String> message) {
        if (message.filter(text -> text.codePointCount(0, text.length()) > CartLine.LONGEST_MESSAGE)
                .isPresent()) throw new GiftMessageTooLongException(line, CartLine.LONGEST_MESSAGE);
        findSeen(cart).get(line).wrap(message);
    }

    /** @throws CartLineNotFoundException if the cart has no such line */
    public void saveForLater(CartKey cart, UUID line) {
        findSeen(cart).saveForLater(line, clock.instant());
    }

    /**
     * Moves a saved line back; a price that has changed meanwhile is told on the line.
     *
     * @return the quantity the line got, if there were fewer than were saved
     * @throws CartLineNotFoundException if the cart has no such line
     */
    public Optional<Integer> moveToCart(CartKey cart, UUID line) {
        var found = findSeen(cart);
        return found.moveToCart(line, available(cart, found.get(line).offer()), clock.instant());
    }

    /**
     * Brings back a removed line, where it was and with the quantity it had.
     *
     * @throws CartLineNotFoundException if the cart has no such line, or has forgotten it
     */
    public void undo(CartKey cart, UUID line) {
        findSeen(cart).undo(line, clock.instant());
    }

    /**
     * Enters a coupon for the whole cart; one that is entered already stays.
     *
     * @return its code, as it is kept
     * @throws shop.canoe.promotions.CouponRefusedException if there is none, or not now, or not for this customer any more
     * @throws TooManyCouponsException if the cart has five
     * @throws CartLineNotFoundException for a visitor without a cart
     */
    public String enterCoupon(CartKey cart, String typed, Customer customer) {
        var code = coupons.require(typed, customer).code();
        findSeen(cart).enter(code, clock.instant());
        return code;
    }

    /** Takes a coupon out of the cart; one that is not in it changes nothing. */
    public void removeCoupon(CartKey cart, String code) {
        findSeen(cart).removeCoupon(code, clock.instant());
    }

    /**
     * Joins a guest's cart into an account's at sign-in: quantities of one offer add up, capped by stock. The guest's cart
     * is gone afterwards, so repeating it changes nothing.
     *
     * @return lines that were capped
     */
    public List<Limited> merge(UUID guestId, UUID accountId) {
        var guests = findToChange(CartKey.ofGuest(guestId));
        if (guests.isEmpty()) return List.of();
        var lines =
                guests.get().lines().stream().filter(line -> !line.isRemoved()).toList();
        var limited = new ArrayList<Limited>();
        if (!lines.isEmpty()) {
            var cart = findOrMake(CartKey.ofAccount(accountId));
            var available = stock.available(lines.stream().map(CartLine::offer).toList());
            for (var line : lines)
                if (cart.takeOver(line, available.getOrDefault(line.offer(), 0), clock.instant()))
                    limited.add(new Limited(line.offer(), available.getOrDefault(line.offer(), 0)));
            cart.takeOverCoupons(guests.get(), clock.instant());
        }
        carts.remove(guests.get());
        return limited;
    }

    /** Takes what was ordered out of the cart; repeating it for the same checkout changes nothing. */
    public void ordered(CartKey cart, UUID checkoutId, List<OfferId> offers) {
        if (!carts.addOrdered(checkoutId)) return;
        findToChange(cart).ifPresent(found -> found.takeOut(new HashSet<>(offers), clock.instant()));
    }

    private int available(CartKey cart, OfferId offer) {
        return stock.available(List.of(offer), cart.text()).getOrDefault(offer, 0);
    }

    private Optional<Cart> findToChange(CartKey key) {
        counts.change(key);
        return carts.findToChange(key);
    }

    private Cart findOrMake(CartKey key) {
        return findToChange(key).orElseGet(() -> {
            carts.addEmpty(key, Ids.next(clock.instant()), clock.instant());
            return carts.findToChange(key).orElseThrow();
        });
    }

    /** The cart of somebody who looks at it: the prices it shows are known to them. */
    private Cart findSeen(CartKey key) {
        var cart = findToChange(key).orElseThrow(CartLineNotFoundException::new);
        var shown = offers.views(cart.lines().stream().map(CartLine::offer).toList());
        cart.acknowledge(prices.of(shown.values()));
        return cart;
    }
}
