package shop.canoe.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.Attribute;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.catalog.VariantView;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.SellerId;

/** A small shop in memory: lamps, a teapot, and what sellers ask for them. */
final class SearchFixtures {
    static final CategoryView LIGHTING = new CategoryView(
            new CategoryId(new UUID(1, 1)), "lighting", "Lighting", List.of("Lighting"), List.of(), List.of(), "");
    static final CategoryView LAMPS = new CategoryView(
            new CategoryId(new UUID(1, 2)),
            "desk-lamps",
            "Desk lamps",
            List.of("Lighting", "Desk lamps"),
            List.of(new CategoryView.Crumb(LIGHTING.id(), "lighting", "Lighting", "")),
            List.of(),
            "");
    static final CategoryView KITCHEN = new CategoryView(
            new CategoryId(new UUID(1, 3)), "kitchen", "Kitchen", List.of("Kitchen"), List.of(), List.of(), "");

    final Map<ProductId, ProductView> products = new LinkedHashMap<>();
    final List<OfferView> offers = new ArrayList<>();
    final Map<OfferId, Integer> stock = new LinkedHashMap<>();

    final CatalogService catalog = new CatalogService() {
        @Override
        public Map<ProductId, ProductView> fresh(Collection<ProductId> ids) {
            return ids.stream().filter(products::containsKey).collect(Collectors.toMap(id -> id, products::get));
        }
    };
    final OfferService offerService = new OfferService() {
        @Override
        public Map<Sku, List<OfferView>> active(Collection<Sku> skus) {
            return offers.stream()
                    .filter(offer -> skus.contains(offer.sku()))
                    .collect(Collectors.groupingBy(OfferView::sku));
        }
    };
    final StockService stockService = new StockService() {
        @Override
        public Map<OfferId, Integer> available(Collection<OfferId> ids) {
            return ids.stream().filter(stock::containsKey).collect(Collectors.toMap(id -> id, stock::get));
        }
    };

    ProductId product(
            String title, String brand, CategoryView category, @Nullable LocalDate released, VariantView... variants) {
        var id = new ProductId(new UUID(2, products.size() + 1));
        products.put(
                id,
                new ProductView(
                        id,
                        "P" + products.size(),
                        "slug",
                        title,
                        brand,
                        category,
                        List.of("Something to read about it."),
                        List.of(),
                        List.of(new Attribute("Material", "", title.contains("teapot") ? "Clay" : "Steel", null)),
                        List.of(variants),
                        ProductState.ACTIVE,
                        released));
        return id;
    }

    static VariantView variant(String sku, String colour) {
        return new VariantView(
                new Sku(sku), Map.of("Colour", colour), List.of("desk-lamp"), "", new Money(40_00, "EUR"));
    }

    void offer(String sku, Condition condition, long minor, int available) {
        var id = new OfferId(new UUID(3, offers.size()));
        offers.add(new OfferView(
                id, new Sku(sku), new SellerId(new UUID(4, 1)), condition, new Money(minor, "EUR"), 1, true, 0));
        stock.put(id, available);
    }
}
