package shop.canoe.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.ProductId;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.orders.OrdersConfirmed;
import shop.canoe.orders.OrdersConfirmed.Sold;
import shop.canoe.testing.RaceDatabase;

class BestSellersIT {
    private static final ProductId LAMP = new ProductId(new UUID(1, 1));
    private static final ProductId TEAPOT = new ProductId(new UUID(1, 2));
    private static final Map<String, ProductId> PRODUCTS =
            Map.of("LMP-AURORA-RED", LAMP, "LMP-AURORA-BLACK", LAMP, "TEAPOT1", TEAPOT);
    private static RaceDatabase database;

    private final BestSellers bestSellers = new BestSellers();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void nothingSold() {
        bestSellers.sales = new SalesRepository();
        bestSellers.sales.database = database.entityManager();
        bestSellers.catalog = new CatalogService() {
            @Override
            public Map<Sku, ProductView> productsOf(Collection<Sku> skus) {
                return skus.stream()
                        .filter(sku -> PRODUCTS.containsKey(sku.value()))
                        .collect(Collectors.toMap(Function.identity(), BestSellersIT::product));
            }
        };
        database.inTransaction(() -> {
            for (var table : List.of("sales", "counted"))
                database.entityManager()
                        .createNativeQuery("delete from recommendations_" + table)
                        .executeUpdate();
        });
    }

    @Test
    void theProductThatSoldMostUnitsComesFirst() {
        confirmed(new Sold("TEAPOT1", 3));
        confirmed(new Sold("LMP-AURORA-RED", 2), new Sold("LMP-AURORA-BLACK", 2));

        assertThat(top(10)).containsExactly(LAMP, TEAPOT);
        assertThat(top(1)).containsExactly(LAMP);
    }

    @Test
    void atTheSameUnitsTheIdDecides() {
        confirmed(new Sold("TEAPOT1", 2), new Sold("LMP-AURORA-RED", 2));

        assertThat(top(10)).containsExactly(LAMP, TEAPOT);
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        var event = new OrdersConfirmed(UUID.randomUUID(), "7K2F-9Q4D", List.of(new Sold("TEAPOT1", 3)));
        count(event);
        count(event);
        confirmed(new Sold("LMP-AURORA-RED", 4));

        assertThat(top(10)).containsExactly(LAMP, TEAPOT);
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsPassedOver() {
        confirmed(new Sold("GONE", 9), new Sold("TEAPOT1", 1));

        assertThat(top(10)).containsExactly(TEAPOT);
    }

    @Test
    void ordersConfirmedAtOnceAreAllCounted() {
        var running = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 12; i++)
            running.add(
                    CompletableFuture.runAsync(() -> confirmed(new Sold("TEAPOT1", 1), new Sold("LMP-AURORA-RED", 2))));
        running.forEach(CompletableFuture::join);

        confirmed(new Sold("TEAPOT1", 11));
        assertThat(top(10)).containsExactly(LAMP, TEAPOT); // 24 and 23
        confirmed(new Sold("TEAPOT1", 2));
        assertThat(top(10)).containsExactly(TEAPOT, LAMP);
    }

    private void confirmed(Sold... sold) {
        count(new OrdersConfirmed(UUID.randomUUID(), "7K2F-9Q4D", List.of(sold)));
    }

    private void count(OrdersConfirmed event) {
        database.inTransaction(() -> bestSellers.count(event));
    }

    private List<ProductId> top(int limit) {
        return database.inTransaction(() -> bestSellers.top(limit));
    }

    private static ProductView product(Sku sku) {
        var category = new CategoryView(
                new CategoryId(new UUID(0, 0)), "lamps", "Lamps", List.of("Lamps"), List.of(), List.of(), "");
        return new ProductView(
                PRODUCTS.getOrDefault(sku.value(), LAMP),
                "0000000000",
                "slug",
                "Title",
                "Brand",
                category,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ProductState.ACTIVE,
                null);
    }
}
