package shop.canoe.storefront;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.VariantView;
import shop.canoe.kernel.Money;

/**
 * A product's page: one variant chosen, with what can be bought of it.
 *
 * @param offer what the buy box shows; null if nothing is in stock
 * @param listPrice null unless the offer is below it; {@code saved} is the difference, {@code saving} in per cent
 * @param lowest what the shown offer cost at least in the last thirty days; null without a list price
 * @param used the best used offer, unless it is the featured one itself; null if there is none
 * @param others all other offers, cheapest first, the used one among them
 * @param related products of the same category
 */
public record ProductDetail(
        ProductView product,
        VariantView variant,
        @Nullable ShownOffer offer,
        @Nullable Money listPrice,
        @Nullable Money saved,
        int saving,
        @Nullable Money lowest,
        @Nullable ShownOffer used,
        List<ShownOffer> others,
        List<OptionChoice> options,
        List<Picture> pictures,
        List<ProductCard> related) {

    /** One way in which the variants differ, e.g. Colour; {@code selected} is the chosen variant's. */
    public record OptionChoice(String id, String name, String selected, List<OptionValue> values) {}

    /**
     * @param url where the variant with this value and otherwise the same options is; empty if there is no such variant
     * @param image empty unless the value shows in a picture
     */
    public record OptionValue(String label, String url, String image, boolean isSelected, boolean isSoldOut) {
        public boolean isPossible() {
            return !url.isEmpty();
        }
    }

    /** A view of the variant. */
    public record Picture(int number, String image, String url) {}

    /** The title with the chosen options, e.g. {@code Aurora desk lamp, Red}. */
    public String name() {
        return variant.label().isEmpty() ? product.title() : product.title() + ", " + variant.label();
    }

    /** Where this variant is shown. */
    public String url() {
        return product.url(variant.sku());
    }

    public Money lowestOther() {
        return others.get(0).price();
    }
}
