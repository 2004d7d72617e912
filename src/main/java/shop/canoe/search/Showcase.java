package shop.canoe.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.catalog.VariantView;
import shop.canoe.kernel.Money;
import shop.canoe.offers.BuyBox;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;

/**
 * What a product can be shown with in a list: one of its variants and one offer in stock. The index filters and sorts by
 * the same rules, so what a list shows is what it was asked for.
 *
 * @param offer null if the variant is sold out
 * @param available units of the offer
 * @param isFront whether the offer is the variant's featured one; others are shown only to those who ask for their condition
 */
public record Showcase(VariantView variant, @Nullable OfferView offer, int available, boolean isFront) {

    /**
     * The showcase of a product in a list with these filters: the cheapest that fits; its first variant if none fits any
     * more.
     *
     * @param offers active offers by SKU
     * @param available units by offer
     * @param filters as in {@link SearchQuery#filters}
     */
    public static Showcase best(
            ProductView product,
            Map<Sku, List<OfferView>> offers,
            Map<OfferId, Integer> available,
            Map<String, List<String>> filters) {
        var all = all(product, offers, available);
        var ticked = new Filters(filters);
        return all.stream()
                .filter(ticked::accept)
                .min(CHEAPEST)
                .or(() -> all.stream().filter(Showcase::isFront).min(CHEAPEST))
                .orElseThrow();
    }

    private static final Comparator<Showcase> CHEAPEST = Comparator.comparingLong(
            showcase -> showcase.price().map(Money::minor).orElse(Long.MAX_VALUE));

    /** Per variant its featured offer and the cheapest of each other condition, all in stock; at least one per variant. */
    static List<Showcase> all(ProductView product, Map<Sku, List<OfferView>> offers, Map<OfferId, Integer> available) {
        var all = new ArrayList<Showcase>();
        for (var variant : product.variants())
            addAll(variant, offers.getOrDefault(variant.sku(), List.of()), available, all);
        return all;
    }

    private static void addAll(
            VariantView variant, List<OfferView> offers, Map<OfferId, Integer> available, List<Showcase> all) {
        var featured = BuyBox.featured(offers, available);
        if (featured.isEmpty()) {
            all.add(new Showcase(variant, null, 0, true));
            return;
        }
        all.add(new Showcase(
                variant, featured.get(), available.getOrDefault(featured.get().id(), 0), true));
        for (var condition : Condition.values()) {
            if (condition == featured.get().condition()) continue;
            offers.stream()
                    .filter(offer -> offer.condition() == condition && available.getOrDefault(offer.id(), 0) > 0)
                    .min(Comparator.comparing(OfferView::price))
                    .ifPresent(offer ->
                            all.add(new Showcase(variant, offer, available.getOrDefault(offer.id(), 0), false)));
        }
    }

    /** What it costs; empty if it is sold out. */
    public Optional<Money> price() {
        return Optional.ofNullable(offer).map(OfferView::price);
    }

    public boolean isInStock() {
        return offer != null;
    }

    /** How much less than the list price a new one costs, in whole per cent; 0 for nothing. */
    public int saving() {
        var list = variant.listPrice();
        if (offer == null || list == null || !offer.condition().isNew()) return 0;
        if (!list.currency().equals(offer.price().currency()) || list.compareTo(offer.price()) <= 0) return 0;
        return (int) (list.minus(offer.price()).minor() * 100 / list.minor());
    }
}
