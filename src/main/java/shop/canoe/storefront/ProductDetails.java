package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.VariantView;
import shop.canoe.kernel.Money;
import shop.canoe.offers.BuyBox;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.pages.PageFacts;
import shop.canoe.pricing.PriceHistory;
import shop.canoe.search.SearchQuery;
import shop.canoe.search.SearchService;
import shop.canoe.search.SearchSort;
import shop.canoe.storefront.ProductDetail.OptionChoice;
import shop.canoe.storefront.ProductDetail.OptionValue;
import shop.canoe.storefront.ProductDetail.Picture;

/** Puts a product's page together, in one transaction. */
@ApplicationScoped
@Transactional
public class ProductDetails {
    private static final int RELATED = 6;

    @Inject
    CatalogService catalog;

    @Inject
    SearchService search;

    @Inject
    Markets markets;

    @Inject
    ProductCards cards;

    @Inject
    OfferWords words;

    @Inject
    PriceHistory history;

    @Inject
    PageFacts page;

    /**
     * @param sku the chosen variant; empty for the one that lists show
     * @throws NotFoundException if the product has no such variant
     */
    public ProductDetail of(ProductView product, String sku) {
        var related = related(product);
        var market =
                markets.of(Stream.concat(Stream.of(product), related.stream()).toList());
        page.isAbout(things(product, market));
        var variant = sku.isEmpty()
                ? market.showcase(product, Map.of()).variant()
                : chosen(product, sku).orElseThrow(() -> new NotFoundException("storefront.product.unknown"));
        var inStock = market.inStock(variant.sku());
        var featured = BuyBox.featured(inStock, market.available());
        var others = inStock.stream()
                .filter(offer -> !offer.equals(featured.orElse(null)))
                .toList();
        var list = featured.filter(offer -> !market.before().containsKey(offer.id()))
                .flatMap(offer -> listPrice(variant, offer));
        return new ProductDetail(
                product,
                variant,
                shown(featured, market),
                list.orElse(null),
                list.map(price -> price.minus(featured.orElseThrow().price())).orElse(null),
                list.map(price -> percent(price, featured.orElseThrow().price()))
                        .orElse(0),
                list.map(price -> lowest(featured.orElseThrow())).orElse(null),
                shown(used(others, featured), market),
                others.stream().map(offer -> words.of(offer, market)).toList(),
                options(product, variant, market),
                pictures(product, variant, sku),
                cards(related, market));
    }

    private static Stream<String> things(ProductView product, Market market) {
        var skus = product.variants().stream().map(VariantView::sku).toList();
        return Stream.of(
                        Stream.of(PageThings.product(product.id().value())),
                        skus.stream().map(sku -> PageThings.sku(sku.value())),
                        skus.stream()
                                .flatMap(sku -> market.offers().getOrDefault(sku, List.of()).stream())
                                .map(offer -> PageThings.offer(offer.id().value())))
                .flatMap(all -> all);
    }

    /** Beside a price that is struck out stands the lowest of thirty days; today's, if none was written down. */
    private Money lowest(OfferView offer) {
        return PriceHistory.lowestOf(offer, history.lowest(List.of(offer.id())));
    }

    /** What to look at instead of a product that is gone. */
    public List<ProductCard> alternatives(ProductView gone) {
        var related = related(gone);
        var market = markets.of(related);
        return cards(related, market);
    }

    private List<ProductCard> cards(List<ProductView> products, Market market) {
        return ProductCards.inOrder(
                products.stream().map(ProductView::id).toList(), cards.of(products, market, Map.of()));
    }

    private List<ProductView> related(ProductView product) {
        var ids = search
                .search(new SearchQuery("", Optional.of(product.category().id()), Map.of(), SearchSort.RELEVANCE, 1))
                .hits()
                .items()
                .stream()
                .filter(id -> !id.equals(product.id()))
                .limit(RELATED)
                .toList();
        var found = catalog.products(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private static Optional<VariantView> chosen(ProductView product, String sku) {
        return product.variants().stream()
                .filter(variant -> variant.sku().value().equals(sku))
                .findFirst();
    }

    private @Nullable ShownOffer shown(Optional<OfferView> offer, Market market) {
        return offer.map(shown -> words.of(shown, market)).orElse(null);
    }

    /** The best used offer beside a new one. */
    private static Optional<OfferView> used(List<OfferView> others, Optional<OfferView> featured) {
        if (featured.filter(offer -> offer.condition().isNew()).isEmpty()) return Optional.empty();
        return others.stream().filter(offer -> !offer.condition().isNew()).findFirst();
    }

    private static Optional<Money> listPrice(VariantView variant, OfferView offer) {
        return Optional.ofNullable(variant.listPrice())
                .filter(list -> offer.condition().isNew()
                        && list.currency().equals(offer.price().currency())
                        && percent(list, offer.price()) >= ProductCards.SAVING);
    }

    private static int percent(Money list, Money price) {
        return (int) (list.minus(price).minor() * 100 / list.minor());
    }

    private static List<OptionChoice> options(ProductView product, VariantView chosen, Market market) {
        var choices = new ArrayList<OptionChoice>();
        for (var option : chosen.options().entrySet()) {
            var values = new LinkedHashSet<String>();
            product.variants().forEach(variant -> {
                var value = variant.options().get(option.getKey());
                if (value != null) values.add(value);
            });
            choices.add(new OptionChoice(
                    "o" + choices.size(),
                    option.getKey(),
                    option.getValue(),
                    values.stream()
                            .map(value -> value(product, chosen, option.getKey(), value, market))
                            .toList()));
        }
        return choices;
    }

    private static OptionValue value(
            ProductView product, VariantView chosen, String name, String value, Market market) {
        var wanted = new HashMap<>(chosen.options());
        wanted.put(name, value);
        var target = product.variants().stream()
                .filter(variant -> variant.options().equals(wanted))
                .findFirst();
        var image = product.variants().stream()
                .filter(variant -> value.equals(variant.options().get(name)))
                .map(VariantView::image)
                .findFirst()
                .orElse("");
        return new OptionValue(
                value,
                target.map(variant -> product.url(variant.sku())).orElse(""),
                showsInPictures(product, name) ? image : "",
                value.equals(chosen.options().get(name)),
                target.filter(variant -> market.inStock(variant.sku()).isEmpty())
                        .isPresent());
    }

    /** Whether variants that differ in this option look different. */
    private static boolean showsInPictures(ProductView product, String name) {
        var values = product.variants().stream()
                .map(variant -> String.valueOf(variant.options().get(name)))
                .distinct()
                .count();
        var looks = product.variants().stream()
                .map(variant -> variant.options().get(name) + " " + variant.image())
                .distinct()
                .count();
        var images =
                product.variants().stream().map(VariantView::image).distinct().count();
        return images > 1 && looks == values;
    }

    private static List<Picture> pictures(ProductView product, VariantView variant, String sku) {
        var address = sku.isEmpty() ? product.url() + "?view=" : product.url(variant.sku()) + "&view=";
        return IntStream.rangeClosed(1, variant.images().size())
                .mapToObj(number -> new Picture(number, variant.images().get(number - 1), address + number))
                .toList();
    }
}
