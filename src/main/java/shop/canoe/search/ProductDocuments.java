package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.catalog.Attribute;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.catalog.VariantView;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.PriceTag;
import shop.canoe.pricing.PricingService;

/** Makes index documents out of what the catalogue, the offers and the stock say now. */
@ApplicationScoped
class ProductDocuments {
    @Inject
    CatalogService catalog;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    PricingService pricing;

    /** The documents of those that are active products, in no order. */
    List<ProductDocument> of(Collection<ProductId> ids) {
        var products = catalog.fresh(ids).values().stream()
                .filter(product -> product.state() == ProductState.ACTIVE)
                .toList();
        var skus = products.stream()
                .flatMap(product -> product.variants().stream())
                .map(VariantView::sku)
                .toList();
        var offered = skus.isEmpty() ? Map.<Sku, List<OfferView>>of() : offers.active(skus);
        var offerIds = offered.values().stream()
                .flatMap(List::stream)
                .map(OfferView::id)
                .toList();
        var available = offerIds.isEmpty() ? Map.<OfferId, Integer>of() : stock.available(offerIds);
        var priced = PriceTag.atTheirPrices(
                offered,
                pricing.tags(offered.values().stream().flatMap(List::stream).toList(), products));
        return products.stream()
                .map(product -> document(product, priced, available))
                .toList();
    }

    private static ProductDocument document(
            ProductView product, Map<Sku, List<OfferView>> offers, Map<OfferId, Integer> available) {
        var values = product.attributes().stream()
                .map(ProductDocuments::value)
                .filter(value -> !value.isEmpty())
                .toList();
        var labels =
                product.variants().stream().map(VariantView::label).distinct().toList();
        var categories = product.category().path();
        var showcases = Showcase.all(product, offers, available);
        return new ProductDocument(
                product.id().value().toString(),
                product.title(),
                product.brand(),
                categories,
                Stream.concat(product.bullets().stream(), product.description().stream())
                        .toList(),
                Stream.concat(labels.stream(), values.stream()).toList(),
                Stream.of(List.of(product.title(), product.brand()), categories, labels, values)
                        .flatMap(List::stream)
                        .toList(),
                codes(product),
                Facts.of(product, showcases),
                Optional.ofNullable(product.released())
                        .map(day -> day.toEpochDay())
                        .orElse(null),
                showcases.stream().map(ProductDocument.Part::new).toList());
    }

    /** A yes is found by the attribute's name, a no is not worth finding. */
    private static String value(Attribute attribute) {
        return switch (attribute.value()) {
            case "Yes" -> attribute.name();
            case "No" -> "";
            default -> attribute.value();
        };
    }

    private static List<String> codes(ProductView product) {
        return Stream.concat(
                        Stream.of(product.number()),
                        product.variants().stream()
                                .flatMap(variant -> Stream.of(variant.sku().value(), variant.gtin())))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
