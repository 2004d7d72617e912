package shop.canoe.promotions;

import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.ProductView;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.SellerId;

/**
 * Which offers a promotion is for.
 *
 * @param target a category's slug (and all below it), a brand or a SKU; empty for ALL
 * @param seller of this seller only; null for all sellers
 */
public record Scope(Kind kind, String target, @Nullable SellerId seller) implements Serializable {
    /** What {@link Scope#target} names. */
    public enum Kind {
        ALL,
        CATEGORY,
        BRAND,
        SKU
    }

    /** Whether {@link #covers} has to know the product. */
    public boolean asksForProduct() {
        return kind == Kind.CATEGORY || kind == Kind.BRAND;
    }

    /** @param product that the offer is of; without it no category or brand is covered */
    public boolean covers(OfferView offer, @Nullable ProductView product) {
        if (seller != null && !seller.equals(offer.sellerId())) return false;
        if (kind == Kind.SKU) return offer.sku().value().equals(target);
        return kind == Kind.ALL || product != null && mayCover(product);
    }

    /** Whether offers of this product can be covered, whoever makes them. */
    public boolean mayCover(ProductView product) {
        return switch (kind) {
            case ALL -> true;
            case SKU ->
                product.variants().stream()
                        .anyMatch(variant -> variant.sku().value().equals(target));
            case BRAND -> product.brand().equalsIgnoreCase(target);
            case CATEGORY -> categories(product).anyMatch(target::equals);
        };
    }

    private static Stream<String> categories(ProductView product) {
        return Stream.concat(
                Stream.of(product.category().slug()),
                product.category().ancestors().stream().map(CategoryView.Crumb::slug));
    }
}
