package shop.canoe.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.Alternatives;
import shop.canoe.cart.BuyAgain;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CartLineNotFoundException;
import shop.canoe.cart.CartService;
import shop.canoe.cart.CartView;
import shop.canoe.cart.CouponForm;
import shop.canoe.cart.CurrentCart;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.web.Notices;

/**
 * Backs {@code /cart/cart.xhtml}. Every line is a form of its own that posts its id and what to do: ids, not places in a
 * list, so that a cart changed in another tab is never changed in the wrong line.
 */
@Named
@RequestScoped
public class CartPage {
    private static final int MOST_ITEMS = 100;

    @Inject
    CurrentCart current;

    @Inject
    CartService carts;

    @Inject
    CouponForm coupons;

    @Inject
    Alternatives other;

    @Inject
    BuyAgain again;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String action = "";
    private String line = "";
    private String quantity = "";
    private boolean isRefused;
    private @Nullable CartView cart;
    private @Nullable Map<UUID, Alternatives.Alternative> alternatives;

    /** Does what the posted form asks for. */
    public String act() {
        if (coupons.isPosted()) return enterCoupon();
        cart = null; // Faces has asked what to show before it acts; if refused, the page shows what is true then
        if (action.equals("again")) return buyAgain();
        var key = current.key().orElseThrow(CartLineNotFoundException::new);
        var id = Ids.parse(line).orElseThrow(CartLineNotFoundException::new);
        switch (action) {
            case "remove" -> carts.setQuantity(key, id, 0);
            case "wrap" ->
                carts.wrap(
                        key,
                        id,
                        Optional.of(parameters.getOrDefault("message", "").strip()));
            case "unwrap" -> carts.wrap(key, id, Optional.empty());
            case "instead" -> takeInstead(key, id);
            case "later" -> carts.saveForLater(key, id);
            case "move" -> tell(carts.moveToCart(key, id));
            case "undo" -> carts.undo(key, id);
            default -> tell(carts.setQuantity(key, id, quantity()));
        }
        return "redirect:/cart";
    }

    private String enterCoupon() {
        cart = null;
        coupons.act(Optional.empty());
        return "redirect:/cart";
    }

    /** Takes the lines of an order: {@code offer*units}, one after the other. */
    private String buyAgain() {
        var units = new LinkedHashMap<OfferId, Integer>();
        for (var part : parameters.getOrDefault("items", "").split(",", MOST_ITEMS)) {
            var item = part.split("\\*", 2);
            if (item.length == 2 && item[1].matches("[1-9]\\d{0,2}"))
                Ids.parse(item[0])
                        .ifPresent(id -> units.merge(new OfferId(id), Integer.parseInt(item[1]), Integer::sum));
        }
        var outcome = again.add(current.keyOrNew(), units);
        notices.add("cart.again.added", outcome.added());
        if (!outcome.missing().isEmpty()) notices.add("cart.again.missing", String.join(", ", outcome.missing()));
        return "redirect:/cart";
    }

    /** The line goes only once the other offer is in; Undo brings it back. */
    private void takeInstead(CartKey key, UUID id) {
        var offer = Ids.parse(parameters.getOrDefault("instead", ""))
                .map(OfferId::new)
                .orElseThrow(CartLineNotFoundException::new);
        tell(carts.add(key, offer, quantity()));
        carts.setQuantity(key, id, 0);
    }

    /** What could be bought in place of a line that cannot be; null if there is nothing. */
    public Alternatives.@Nullable Alternative alternative(CartView.Line shown) {
        if (alternatives == null) alternatives = other.of(getCart());
        return alternatives.get(shown.id());
    }

    private int quantity() {
        isRefused = !quantity.strip().matches("\\d{1,3}");
        if (isRefused) throw new InvalidException(List.of(Problem.of("q-" + line, "cart.quantity_malformed")));
        return Integer.parseInt(quantity.strip());
    }

    private void tell(Optional<Integer> limit) {
        limit.ifPresent(units -> notices.add("cart.limited", units));
    }

    public CartView getCart() {
        if (cart == null) cart = current.key().map(carts::view).orElseGet(carts::empty);
        return cart;
    }

    /** What stands in a line's field: what was typed, in the line whose form was refused. */
    public String quantityOf(CartView.Line shown) {
        return isRefused(shown) ? quantity : String.valueOf(shown.quantity());
    }

    /** What stands in a line's gift message: what was typed, in the line whose form was refused. */
    public String messageOf(CartView.Line shown) {
        boolean isTyped = shown.id().toString().equals(line) && parameters.containsKey("message");
        if (isTyped) return parameters.getOrDefault("message", "");
        return shown.giftMessage() == null ? "" : shown.giftMessage();
    }

    /** Whether this line's gift message was just typed, and so refused. */
    public boolean isMessageRefused(CartView.Line shown) {
        return shown.id().toString().equals(line) && parameters.containsKey("message");
    }

    /** Whether this line's quantity was typed and refused. */
    public boolean isRefused(CartView.Line shown) {
        return isRefused && shown.id().toString().equals(line);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }
}
