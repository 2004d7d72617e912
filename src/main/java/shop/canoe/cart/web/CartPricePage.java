package shop.canoe.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CartLineNotFoundException;
import shop.canoe.cart.CartService;
import shop.canoe.cart.CartView;
import shop.canoe.cart.CurrentCart;
import shop.canoe.pricing.PriceWords;
import shop.canoe.pricing.PriceWords.Row;

/** Backs {@code /cart/cart-price.xhtml}: why a line of the visitor's cart costs what it costs. */
@Named
@RequestScoped
public class CartPricePage {
    @Inject
    CurrentCart current;

    @Inject
    CartService carts;

    @Inject
    PriceWords words;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private CartView.@Nullable Line line;

    public List<Row> getRows() {
        return words.rows(getLine().trace());
    }

    public CartView.Line getLine() {
        if (line == null) line = find();
        return line;
    }

    private CartView.Line find() {
        var cart = current.key().map(carts::view).orElseThrow(CartLineNotFoundException::new);
        return Stream.concat(cart.groups().stream().flatMap(group -> group.lines().stream()), cart.saved().stream())
                .filter(found -> found.offerId().value().toString().equals(parameters.get("offer")))
                .findFirst()
                .orElseThrow(CartLineNotFoundException::new);
    }
}
