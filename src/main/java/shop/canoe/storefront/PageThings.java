package shop.canoe.storefront;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import shop.canoe.catalog.ProductView;

/** What the shop's pages show, in the words of {@link shop.canoe.platform.pages.Touches}. */
final class PageThings {
    /** Which products a list holds, and in what order. */
    static final String LISTS = "lists";
    /** Which promotions and deals there are. */
    static final String PROMOTIONS = "promotions";

    private PageThings() {}

    static String product(UUID id) {
        return "product " + id;
    }

    static String sku(String sku) {
        return "sku " + sku;
    }

    static String offer(UUID id) {
        return "offer " + id;
    }

    /** A product among others, as the index has it. */
    static String card(UUID product) {
        return "card " + product;
    }

    static Stream<String> cards(Collection<ProductView> products) {
        return products.stream().map(product -> card(product.id().value()));
    }
}
