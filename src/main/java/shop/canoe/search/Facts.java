package shop.canoe.search;

import java.util.List;
import java.util.stream.Stream;
import shop.canoe.catalog.Attribute;
import shop.canoe.catalog.CategoryView.Crumb;
import shop.canoe.catalog.ProductView;

/** What can be ticked and counted of a product, as {@code key=value}; the keys are those of {@link Filters}. */
final class Facts {
    /** Key of the ids of a product's category and of all above it. */
    static final String CATEGORY = "category";

    /** Longer names and values are there to read, not to filter by. */
    private static final int LENGTH = 40;

    private Facts() {}

    /** Each once, in no order: the product's own, and those of its variants and offers that are at the front. */
    static List<String> of(ProductView product, List<Showcase> showcases) {
        return Stream.of(
                        Stream.of(product.brand())
                                .filter(brand -> !brand.isEmpty())
                                .map(brand -> of(Filters.BRAND, brand)),
                        product.category().ancestors().stream()
                                .map(Crumb::id)
                                .map(id -> of(CATEGORY, id.value().toString())),
                        Stream.of(of(CATEGORY, product.category().id().value().toString())),
                        product.attributes().stream().filter(Facts::isShort).map(Facts::of),
                        showcases.stream().filter(Showcase::isFront).flatMap(Facts::of))
                .flatMap(facts -> facts)
                .distinct()
                .toList();
    }

    static String of(String key, String value) {
        return key + '=' + value;
    }

    private static boolean isShort(Attribute attribute) {
        return attribute.name().length() <= LENGTH
                && attribute.value().length() <= LENGTH
                && attribute.name().indexOf('=') < 0;
    }

    private static String of(Attribute attribute) {
        return of(Filters.ATTRIBUTE + attribute.name(), attribute.value());
    }

    private static Stream<String> of(Showcase showcase) {
        return Stream.of(
                        options(showcase).stream(),
                        Stream.of(of(Filters.STOCK, stock(showcase))),
                        showcase.price().stream()
                                .flatMap(price -> PriceBands.in(price.currency()).stream()
                                        .filter(band -> band.contains(price.minor()))
                                        .map(band -> of(Filters.PRICE, band.text()))),
                        Stream.ofNullable(showcase.offer())
                                .map(offer ->
                                        of(Filters.CONDITION, offer.condition().code())))
                .flatMap(facts -> facts);
    }

    static List<String> options(Showcase showcase) {
        return showcase.variant().options().entrySet().stream()
                .map(option -> of(Filters.OPTION + option.getKey(), option.getValue()))
                .toList();
    }

    static String stock(Showcase showcase) {
        return showcase.isInStock() ? Filters.IN_STOCK : "out";
    }
}
