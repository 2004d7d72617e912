package shop.canoe.checkout;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import shop.canoe.cart.BuyNow;
import shop.canoe.cart.CartKey;
import shop.canoe.cart.CartService;
import shop.canoe.cart.CartView;
import shop.canoe.checkout.CheckoutReview.Amounts;
import shop.canoe.checkout.CheckoutReview.Line;
import shop.canoe.checkout.CheckoutReview.Parcel;
import shop.canoe.checkout.CheckoutReview.Paying;
import shop.canoe.checkout.CheckoutReview.Totals;
import shop.canoe.credit.CreditPart;
import shop.canoe.credit.CreditService;
import shop.canoe.fulfilment.DeliveryOption;
import shop.canoe.fulfilment.DeliveryService;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.CouponEffect;
import shop.canoe.pricing.DeliverySpeed;
import shop.canoe.pricing.PriceWords;
import shop.canoe.pricing.PricingService;
import shop.canoe.pricing.Quote;
import shop.canoe.pricing.QuoteRequest;
import shop.canoe.promotions.CouponView;
import shop.canoe.promotions.Redeem;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** Puts cart, address, delivery options and prices together as they are now. Decides nothing, changes nothing. */
@ApplicationScoped
class CheckoutPlanner {
    @Inject
    CartService carts;

    @Inject
    BuyNow buyNow;

    @Inject
    SellerService sellers;

    @Inject
    DeliveryService delivery;

    @Inject
    PricingService pricing;

    @Inject
    CreditService credits;

    @Inject
    PriceWords words;

    CheckoutReview review(CartKey visitor, CheckoutView checkout) {
        var cart = basket(visitor, checkout);
        var views = sellers.current(
                cart.groups().stream().map(CartView.Group::sellerId).toList());
        var options = options(cart, views, checkout.address());
        var chosen = chosen(options, checkout.speeds());
        boolean priceable = cart.isBuyable() && chosen.size() == cart.groups().size();
        var quote = checkout.address()
                .filter(address -> priceable)
                .map(address -> pricing.quote(
                        new QuoteRequest(
                                items(cart), address.country(), speeds(chosen), cart.codes(), checkout.customer()),
                        offers(cart),
                        views));
        var parcels = cart.groups().stream()
                .map(group -> parcel(group, views, options, chosen, quote))
                .toList();
        var paying = paying(checkout, quote, cart.items().currency());
        return new CheckoutReview(
                checkout,
                parcels,
                units(cart),
                quote.map(CheckoutPlanner::shown).orElse(cart.items()),
                quote.map(Quote::discount).orElse(cart.discount()),
                quote.map(this::coupons).orElse(cart.coupons()),
                quote.map(CheckoutPlanner::used).orElse(List.of()),
                quote.filter(Quote::isTaxIncluded).isPresent(),
                quote.map(priced -> new Totals(shownDelivery(priced), priced.tax(), priced.total())),
                paying,
                quote.map(priced -> seen(priced, cart, paying, chosen)).orElse(""));
    }

    /** What would be bought: the visitor's cart, or what he buys at once beside it. */
    CartView basket(CartKey visitor, CheckoutView checkout) {
        return checkout.single()
                .map(item -> buyNow.view(visitor, item.offer(), item.quantity()))
                .orElseGet(() -> carts.view(visitor));
    }

    private Paying paying(CheckoutView checkout, Optional<Quote> quote, String currency) {
        var cards = credits.cards(checkout.giftCards());
        var credit = checkout.accountId()
                .flatMap(account -> credits.ofAccount(account).stream()
                        .filter(own -> own.balance().currency().equals(currency))
                        .findFirst());
        var total = quote.map(Quote::total).orElse(Money.zero(currency));
        var parts = credits.split(total, cards, credit.filter(own -> checkout.isCreditUsed()));
        return new Paying(cards, credit, parts, total.minus(CreditPart.sum(parts, currency)));
    }

    private static Money shown(Quote quote) {
        return lines(quote)
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Money shownDelivery(Quote quote) {
        if (!quote.isTaxIncluded()) return quote.delivery();
        return quote.groups().stream().map(Quote.Group::deliveryTax).reduce(quote.delivery(), Money::plus);
    }

    private static Amounts amounts(Quote.Group part, boolean isTaxIncluded) {
        return new Amounts(
                part.items(),
                part.delivery(),
                part.deliveryTax(),
                part.tax(),
                part.total(),
                isTaxIncluded ? part.delivery().plus(part.deliveryTax()) : part.delivery());
    }

    private static List<Redeem.CouponUse> used(Quote quote) {
        return quote.coupons().stream()
                .filter(CouponEffect::isApplied)
                .map(effect ->
                        new Redeem.CouponUse(effect.coupon().orElseThrow().id(), effect.code(), effect.discount()))
                .toList();
    }

    private List<CartView.Coupon> coupons(Quote quote) {
        return quote.coupons().stream()
                .map(effect -> new CartView.Coupon(
                        effect.code(),
                        effect.coupon().map(CouponView::name).orElse(""),
                        effect.discount(),
                        effect.problem().map(words::problem).orElse("")))
                .toList();
    }

    private Map<SellerId, List<DeliveryOption>> options(
            CartView cart, Map<SellerId, SellerView> sellers, Optional<PostalAddress> address) {
        if (address.isEmpty()) return Map.of();
        var options = new HashMap<SellerId, List<DeliveryOption>>();
        for (var group : cart.groups()) {
            var seller = sellers.get(group.sellerId());
            if (seller != null)
                options.put(
                        group.sellerId(),
                        delivery.options(
                                seller,
                                group.items(),
                                handlingDays(group),
                                Optional.of(address.get().country())));
        }
        return options;
    }

    private static int handlingDays(CartView.Group group) {
        return group.lines().stream()
                .mapToInt(CartView.Line::handlingDays)
                .max()
                .orElse(0);
    }

    /** What was chosen if it is still offered, else the first; sellers who do not deliver are absent. */
    private static Map<SellerId, DeliveryOption> chosen(
            Map<SellerId, List<DeliveryOption>> options, Map<SellerId, DeliverySpeed> speeds) {
        var chosen = new HashMap<SellerId, DeliveryOption>();
        options.forEach((seller, offered) -> {
            var wanted = speeds.getOrDefault(seller, DeliverySpeed.STANDARD).name();
            offered.stream()
                    .filter(option -> option.speed().equals(wanted))
                    .findFirst()
                    .or(() -> offered.stream().findFirst())
                    .ifPresent(option -> chosen.put(seller, option));
        });
        return chosen;
    }

    private static Map<SellerId, DeliverySpeed> speeds(Map<SellerId, DeliveryOption> chosen) {
        return chosen.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> DeliverySpeed.valueOf(entry.getValue().speed())));
    }

    private static Parcel parcel(
            CartView.Group group,
            Map<SellerId, SellerView> sellers,
            Map<SellerId, List<DeliveryOption>> options,
            Map<SellerId, DeliveryOption> chosen,
            Optional<Quote> quote) {
        var seller = Optional.ofNullable(sellers.get(group.sellerId()));
        var priced = quote.flatMap(whole -> whole.groups().stream()
                .filter(part -> part.sellerId().equals(group.sellerId()))
                .findFirst());
        var lines = priced.stream()
                .flatMap(part -> part.lines().stream())
                .collect(toMap(Quote.Line::offerId, Function.identity()));
        return new Parcel(
                group.sellerId(),
                group.sellerName(),
                seller.map(SellerView::country).orElse(""),
                group.lines().stream()
                        .map(line -> line(line, Optional.ofNullable(lines.get(line.offerId()))))
                        .toList(),
                options.getOrDefault(group.sellerId(), List.of()),
                Optional.ofNullable(chosen.get(group.sellerId())),
                priced.map(
                        part -> amounts(part, quote.filter(Quote::isTaxIncluded).isPresent())));
    }

    private static Line line(CartView.Line line, Optional<Quote.Line> priced) {
        return new Line(
                line.offerId(),
                line.sku(),
                line.title(),
                line.label(),
                line.image(),
                line.url(),
                line.condition().code(),
                line.quantity(),
                priced.map(Quote.Line::unitPrice).orElse(line.unitPrice()),
                priced.map(Quote.Line::discount).orElse(line.discount()),
                priced.map(Quote.Line::net).orElse(line.total().minus(line.discount())),
                priced.map(Quote.Line::subsidy)
                        .orElse(Money.zero(line.unitPrice().currency())),
                priced.map(Quote.Line::taxBasisPoints).orElse(0),
                priced.map(Quote.Line::tax).orElse(Money.zero(line.unitPrice().currency())),
                line.giftMessage(),
                priced.map(Quote.Line::trace).orElse(line.trace()),
                priced.flatMap(Quote.Line::deal),
                line.problem());
    }

    private static String seen(Quote quote, CartView cart, Paying paying, Map<SellerId, DeliveryOption> chosen) {
        var contents = lines(quote)
                .map(line -> line.offerId().value() + "*" + line.quantity())
                .sorted()
                .collect(joining(","));
        var gifts = lines(cart)
                .filter(line -> line.giftMessage() != null)
                .map(line -> line.offerId().value() + "!" + line.giftMessage())
                .sorted()
                .collect(joining("\0"));
        var speeds = chosen.entrySet().stream()
                .map(entry -> entry.getKey().value() + ":" + entry.getValue().speed())
                .sorted()
                .collect(joining(","));
        var prices = lines(quote)
                .map(line -> line.offerId().value() + "=" + line.net() + "+" + line.tax())
                .sorted()
                .collect(joining(","));
        return new Seen(quote.total(), paying.byCard(), Seen.mark(contents + speeds + gifts), Seen.mark(prices))
                .toString();
    }

    private static Stream<Quote.Line> lines(Quote quote) {
        return quote.groups().stream().flatMap(group -> group.lines().stream());
    }

    private static List<QuoteRequest.Item> items(CartView cart) {
        return lines(cart)
                .map(line -> new QuoteRequest.Item(line.offerId(), line.quantity()))
                .toList();
    }

    private static Map<OfferId, OfferView> offers(CartView cart) {
        return lines(cart).collect(toMap(CartView.Line::offerId, CartView.Line::offer));
    }

    private static int units(CartView cart) {
        return lines(cart).mapToInt(CartView.Line::quantity).sum();
    }

    private static Stream<CartView.Line> lines(CartView cart) {
        return cart.groups().stream().flatMap(group -> group.lines().stream());
    }
}
