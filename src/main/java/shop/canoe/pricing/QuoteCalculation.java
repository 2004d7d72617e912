package shop.canoe.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;

/** Prices as arithmetic: from offers and rates to a quote, without looking anything up. */
final class QuoteCalculation {
    private final QuoteRequest request;
    private final Map<OfferId, OfferView> offers;
    private final Map<SellerId, DeliveryRates> rates;
    private final int taxBasisPoints;

    private QuoteCalculation(QuoteRequest request, Map<OfferId, OfferView> offers, Map<SellerId, DeliveryRates> rates) {
        this.request = request;
        this.offers = offers;
        this.rates = rates;
        this.taxBasisPoints = TaxRates.basisPoints(request.country());
    }

    /**
     * @param offers has every offer of the request
     * @param rates has the seller of every offer
     * @throws ExpressNotOfferedException if express is asked of a seller who has none
     */
    static Quote quote(QuoteRequest request, Map<OfferId, OfferView> offers, Map<SellerId, DeliveryRates> rates) {
        return new QuoteCalculation(request, offers, rates).quote();
    }

    private Quote quote() {
        var lines = new LinkedHashMap<SellerId, List<Quote.Line>>();
        for (var item : request.items()) {
            var offer = get(offers, item.offerId());
            lines.computeIfAbsent(offer.sellerId(), seller -> new ArrayList<>()).add(line(offer, item.quantity()));
        }
        var groups = lines.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
        return new Quote(
                groups,
                sum(groups, Quote.Group::items),
                sum(groups, Quote.Group::delivery),
                sum(groups, Quote.Group::tax),
                sum(groups, Quote.Group::total));
    }

    private Quote.Line line(OfferView offer, int quantity) {
        var net = offer.price().times(quantity);
        return new Quote.Line(
                offer.id(), offer.sku(), quantity, offer.price(), net, taxBasisPoints, net.share(taxBasisPoints));
    }

    private Quote.Group group(SellerId seller, List<Quote.Line> lines) {
        var speed = request.speeds().getOrDefault(seller, DeliverySpeed.STANDARD);
        var items = sum(lines, Quote.Line::net);
        var delivery = delivery(get(rates, seller), speed, items);
        var deliveryTax = delivery.share(taxBasisPoints);
        var tax = sum(lines, Quote.Line::tax).plus(deliveryTax);
        var total = items.plus(delivery).plus(tax);
        return new Quote.Group(seller, speed, List.copyOf(lines), items, delivery, deliveryTax, tax, total);
    }

    private static Money delivery(DeliveryRates rates, DeliverySpeed speed, Money items) {
        return switch (speed) {
            case EXPRESS -> rates.express().orElseThrow(ExpressNotOfferedException::new);
            case STANDARD ->
                rates.freeFrom().filter(from -> items.compareTo(from) >= 0).isPresent()
                        ? Money.zero(items.currency())
                        : rates.standard();
        };
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        return parts.stream().map(amount).reduce(Money::plus).orElseThrow();
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) throw new IllegalArgumentException("nothing known of " + key);
        return value;
    }
}
