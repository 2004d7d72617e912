package shop.canoe.cart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import shop.canoe.pricing.Basket;
import shop.canoe.pricing.PriceTag;
import shop.canoe.pricing.PriceWords;
import shop.canoe.pricing.PricedItem;
import shop.canoe.pricing.PricingService;
import shop.canoe.promotions.CouponView;
import shop.canoe.promotions.Customer;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** Turns the rows of a cart into what its customer sees: asks offers, stock, catalogue and sellers once each. */
@ApplicationScoped
class CartViews {
    private static final String NO_PICTURE = "box";

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    CatalogService catalog;

    @Inject
    SellerService sellers;

    @Inject
    PricingService pricing;

    @Inject
    PriceWords words;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    /** What the other modules say of the offers in a cart. */
    private record Facts(
            Map<OfferId, OfferView> offers,
            Map<OfferId, Integer> available,
            Map<Sku, ProductView> products,
            Map<SellerId, SellerView> sellers) {

        Optional<ProductView> product(OfferView offer) {
            return Optional.ofNullable(products.get(offer.sku()));
        }

        /** Message key why the row cannot be bought as it is, else null. */
        @Nullable
        String problem(Row row, OfferView offer) {
            boolean isForSale = offer.isActive()
                    && product(offer)
                            .filter(found -> found.state() == ProductState.ACTIVE)
                            .isPresent();
            if (!isForSale) return "cart.problem.ended";
            int left = available.getOrDefault(offer.id(), 0);
            if (left == 0) return "cart.problem.sold_out";
            return row.quantity() > left ? "cart.problem.fewer_left" : null;
        }

        boolean isBuyable(Row row) {
            var offer = offers.get(row.offer());
            return isInCart(row) && offer != null && problem(row, offer) == null;
        }
    }

    /** What the rows cost: those that can be bought together, with the coupons; the others each for itself. */
    private record Prices(Map<OfferId, Basket.Line> bought, Map<OfferId, PriceTag> tags, Optional<Basket> basket) {}

    CartView empty() {
        return CartView.empty(currency);
    }

    CartView of(CartKey cart, List<Row> rows) {
        if (rows.isEmpty()) return empty();
        var facts = facts(cart, rows);
        var prices = prices(rows, facts, new Customer(cart.accountId(), Optional.empty()));
        var inCart = lines(rows, facts, prices, CartViews::isInCart);
        var groups =
                inCart.stream()
                        .collect(groupingBy(CartView.Line::sellerId, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(group -> group(group.getKey(), group.getValue(), facts))
                        .toList();
        return new CartView(
                groups,
                lines(rows, facts, prices, row -> !row.isRemoved() && row.place() == CartLine.Place.SAVED),
                lines(rows, facts, prices, Row::isRemoved),
                sum(groups.stream().map(CartView.Group::items).toList()),
                prices.basket().map(Basket::discount).orElse(Money.zero(currency)),
                coupons(rows, prices),
                inCart.stream().mapToInt(CartView.Line::quantity).sum());
    }

    private static boolean isInCart(Row row) {
        return !row.isRemoved() && row.place() == CartLine.Place.IN_CART;
    }

    private Prices prices(List<Row> rows, Facts facts, Customer customer) {
        var bought = rows.stream()
                .filter(facts::isBuyable)
                .flatMap(row -> Stream.ofNullable(facts.offers().get(row.offer()))
                        .map(offer -> new PricedItem(offer, row.quantity())))
                .toList();
        var others = rows.stream()
                .filter(row -> !facts.isBuyable(row))
                .flatMap(row -> Stream.ofNullable(facts.offers().get(row.offer())))
                .toList();
        var basket = bought.isEmpty()
                ? Optional.<Basket>empty()
                : Optional.of(pricing.basket(
                        bought, facts.products(), Cart.codes(rows.get(0).coupons()), customer));
        return new Prices(
                basket.stream()
                        .flatMap(priced -> priced.lines().stream())
                        .collect(toMap(line -> line.offer().id(), line -> line)),
                pricing.tags(others, facts.products().values()),
                basket);
    }

    private List<CartView.Coupon> coupons(List<Row> rows, Prices prices) {
        if (prices.basket().isEmpty())
            return Cart.codes(rows.get(0).coupons()).stream()
                    .map(code -> new CartView.Coupon(code, "", Money.zero(currency), ""))
                    .toList();
        return prices.basket().get().coupons().stream()
                .map(effect -> new CartView.Coupon(
                        effect.code(),
                        effect.coupon().map(CouponView::name).orElse(""),
                        effect.discount(),
                        effect.problem().map(words::problem).orElse("")))
                .toList();
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

    private static List<CartView.Line> lines(List<Row> rows, Facts facts, Prices prices, Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .map(row -> line(row, facts, prices))
                .filter(Objects::nonNull)
                .toList();
    }

    private static CartView.@Nullable Line line(Row row, Facts facts, Prices prices) {
        var offer = facts.offers().get(row.offer());
        if (offer == null) return null;
        var product = facts.product(offer);
        var variant = product.flatMap(found -> found.variant(offer.sku()));
        var bought = Optional.ofNullable(prices.bought().get(offer.id()));
        var tag = prices.tags().getOrDefault(offer.id(), PriceTag.of(offer));
        var price = bought.map(Basket.Line::unitPrice).orElse(tag.price());
        int available = facts.available().getOrDefault(offer.id(), 0);
        return new CartView.Line(
                row.id(),
                offer,
                nameOf(offer.sellerId(), facts),
                product.map(ProductView::title).orElse(offer.sku().value()),
                variant.map(VariantView::label).orElse(""),
                variant.map(VariantView::image).orElse(NO_PICTURE),
                product.map(found -> found.url(offer.sku())).orElse("/"),
                row.quantity(),
                price,
                price.times(row.quantity()),
                row.giftMessage(),
                bought.map(Basket.Line::discount).orElse(Money.zero(price.currency())),
                bought.map(Basket.Line::tag).orElse(tag),
                bought.map(Basket.Line::trace).orElseGet(tag::trace),
                formerPrice(row, price),
                available,
                facts.problem(row, offer));
    }

    private static @Nullable Money formerPrice(Row row, Money price) {
        return price.equals(row.price()) ? null : row.price();
    }

    private CartView.Group group(SellerId id, List<CartView.Line> lines, Facts facts) {
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
                seller.map(found -> delivery(found, items)).orElse(Money.zero(currency)));
    }

    private static Money delivery(SellerView seller, Money items) {
        boolean isFree = seller.rates()
                .freeFrom()
                .filter(from -> items.compareTo(from) >= 0)
                .isPresent();
        return isFree ? Money.zero(items.currency()) : seller.rates().standard();
    }

    private static String nameOf(SellerId id, Facts facts) {
        return Optional.ofNullable(facts.sellers().get(id))
                .map(SellerView::name)
                .orElse("");
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money::plus).orElse(Money.zero(currency));
    }
}
