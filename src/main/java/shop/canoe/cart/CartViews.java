package shop.canoe.cart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CartRepository.Row;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.catalog.VariantView;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** Turns the rows of a cart into what its customer sees: asks offers, stock, catalogue and sellers once each. */
@ApplicationScoped
class CartViews {
    private static final Money NOTHING = CartView.EMPTY.items();
    private static final String NO_PICTURE = "box";

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    CatalogService catalog;

    @Inject
    SellerService sellers;

    /** What the other modules say of the offers in a cart. */
    private record Facts(
            Map<OfferId, OfferView> offers,
            Map<OfferId, Integer> available,
            Map<Sku, ProductView> products,
            Map<SellerId, SellerView> sellers) {}

    CartView of(CartKey cart, List<Row> rows) {
        if (rows.isEmpty()) return CartView.EMPTY;
        var facts = facts(cart, rows);
        var inCart = lines(rows, facts, row -> !row.isRemoved() && row.place() == CartLine.Place.IN_CART);
        var groups =
                inCart.stream()
                        .collect(groupingBy(CartView.Line::sellerId, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(group -> group(group.getKey(), group.getValue(), facts))
                        .toList();
        return new CartView(
                groups,
                lines(rows, facts, row -> !row.isRemoved() && row.place() == CartLine.Place.SAVED),
                lines(rows, facts, Row::isRemoved),
                sum(groups.stream().map(CartView.Group::items).toList()),
                inCart.stream().mapToInt(CartView.Line::quantity).sum());
    }

    private Facts facts(CartKey cart, List<Row> rows) {
        var found = offers.views(rows.stream().map(Row::offer).toList());
        return new Facts(
                found,
                available(cart, rows, found.keySet()),
                catalog.productsOf(
                        found.values().stream().map(OfferView::sku).distinct().toList()),
                sellers.views(found.values().stream()
                        .map(OfferView::sellerId)
                        .distinct()
                        .toList()));
    }

    /** Own holds are looked up only where something seems to be missing. */
    private Map<OfferId, Integer> available(CartKey cart, List<Row> rows, Collection<OfferId> offers) {
        var available = stock.available(offers);
        boolean isEnough = rows.stream()
                .allMatch(row ->
                        row.quantity() <= available.getOrDefault(row.offer(), 0) || !offers.contains(row.offer()));
        return isEnough ? available : stock.available(offers, cart.text());
    }

    private static List<CartView.Line> lines(List<Row> rows, Facts facts, Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .map(row -> line(row, facts))
                .filter(Objects::nonNull)
                .toList();
    }

    private static CartView.@Nullable Line line(Row row, Facts facts) {
        var offer = facts.offers().get(row.offer());
        if (offer == null) return null;
        var product = Optional.ofNullable(facts.products().get(offer.sku()));
        var variant = product.flatMap(found -> found.variant(offer.sku()));
        int available = facts.available().getOrDefault(offer.id(), 0);
        return new CartView.Line(
                row.id(),
                offer.id(),
                offer.sellerId(),
                nameOf(offer.sellerId(), facts),
                offer.sku(),
                product.map(ProductView::title).orElse(offer.sku().value()),
                variant.map(VariantView::label).orElse(""),
                variant.map(VariantView::image).orElse(NO_PICTURE),
                product.map(found -> found.url(offer.sku())).orElse("/"),
                offer.condition(),
                row.quantity(),
                offer.price(),
                offer.price().times(row.quantity()),
                row.giftMessage(),
                formerPrice(row, offer),
                available,
                problem(offer, product, available, row.quantity()));
    }

    private static @Nullable Money formerPrice(Row row, OfferView offer) {
        return offer.price().equals(row.price()) ? null : row.price();
    }

    private static @Nullable String problem(
            OfferView offer, Optional<ProductView> product, int available, int quantity) {
        boolean isForSale = offer.isActive()
                && product.filter(found -> found.state() == ProductState.ACTIVE).isPresent();
        if (!isForSale) return "cart.problem.ended";
        if (available == 0) return "cart.problem.sold_out";
        return quantity > available ? "cart.problem.fewer_left" : null;
    }

    private static CartView.Group group(SellerId id, List<CartView.Line> lines, Facts facts) {
        var items = sum(lines.stream()
                .filter(line -> line.problem() == null)
                .map(CartView.Line::total)
                .toList());
        var seller = Optional.ofNullable(facts.sellers().get(id));
        return new CartView.Group(
                id,
                nameOf(id, facts),
                seller.map(SellerView::country).orElse(""),
                lines,
                items,
                seller.map(found -> delivery(found, items)).orElse(NOTHING));
    }

    private static Money delivery(SellerView seller, Money items) {
        boolean isFree = seller.rates()
                .freeFrom()
                .filter(from -> items.compareTo(from) >= 0)
                .isPresent();
        return isFree ? NOTHING : seller.rates().standard();
    }

    private static String nameOf(SellerId id, Facts facts) {
        return Optional.ofNullable(facts.sellers().get(id))
                .map(SellerView::name)
                .orElse("");
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money::plus).orElse(NOTHING);
    }
}
