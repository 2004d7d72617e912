package shop.canoe.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shop.canoe.kernel.Money;
import shop.canoe.pricing.Trace.Kind;
import shop.canoe.pricing.Trace.Step;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;

/** From a basket to a quote: tax by destination, delivery per seller, and the sums. Looks nothing up. */
final class QuoteCalculation {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private final Tax tax;
    private final Map<SellerId, DeliverySpeed> speeds;
    private final Map<SellerId, DeliveryRates> rates;

    private QuoteCalculation(Tax tax, Map<SellerId, DeliverySpeed> speeds, Map<SellerId, DeliveryRates> rates) {
        this.tax = tax;
        this.speeds = speeds;
        this.rates = rates;
    }

    /**
     * @param speeds sellers without one get STANDARD
     * @param rates has the seller of every line
     * @throws ExpressNotOfferedException if express is asked of a seller who has none
     */
    static Quote quote(
            Basket basket, Tax tax, Map<SellerId, DeliverySpeed> speeds, Map<SellerId, DeliveryRates> rates) {
        return new QuoteCalculation(tax, speeds, rates).quote(basket);
    }

    private Quote quote(Basket basket) {
        var bySeller = new LinkedHashMap<SellerId, List<Basket.Line>>();
        for (var line : basket.lines())
            bySeller.computeIfAbsent(line.offer().sellerId(), seller -> new ArrayList<>())
                    .add(line);
        var groups = bySeller.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
        return new Quote(
                groups,
                sum(groups, Quote.Group::items),
                sum(groups, Quote.Group::delivery),
                sum(groups, Quote.Group::tax),
                sum(groups, Quote.Group::total),
                basket.discount(),
                tax.isInclusive(),
                basket.coupons());
    }

    private Quote.Line line(Basket.Line line) {
        var due = line.due();
        return new Quote.Line(
                line.offer().id(),
                line.offer().sku(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                tax.net(due),
                tax.net(due.plus(line.borne())).minus(tax.net(due)),
                tax.basisPoints(),
                tax.of(due),
                deal(line),
                taxed(line.trace(), due));
    }

    private static Optional<Quote.Deal> deal(Basket.Line line) {
        var tag = line.tag();
        return tag.deal()
                .filter(running -> tag.isDealPrice())
                .map(running -> new Quote.Deal(running.id(), tag.dealDiscount().times(line.quantity())));
    }

    private Trace taxed(Trace trace, Money due) {
        var steps = new ArrayList<>(trace.steps());
        var taxed = tax.net(due).plus(tax.of(due));
        steps.add(Step.of(
                Kind.TAX,
                tax.country(),
                tax.isInclusive() ? "pricing.step.tax_contained" : "pricing.step.tax",
                taxed,
                UnitPrices.percent(tax.basisPoints()),
                Trace.argument(tax.of(due))));
        rounding(due).ifPresent(exact -> steps.add(Step.of(Kind.ROUNDING, "", "pricing.step.rounding", taxed, exact)));
        return new Trace(trace.currency(), List.copyOf(steps));
    }

    /** The exact tax in the currency's units, if it had to be rounded; cut to a tenth of a thousandth of the minor unit. */
    private Optional<String> rounding(Money due) {
        var base = BigDecimal.valueOf(due.minor()).multiply(BigDecimal.valueOf(tax.basisPoints()));
        var by = tax.isInclusive() ? WHOLE.add(BigDecimal.valueOf(tax.basisPoints())) : WHOLE;
        if (base.remainder(by).signum() == 0) return Optional.empty();
        var exact = base.divide(by, 4, RoundingMode.DOWN).stripTrailingZeros();
        return Optional.of(exact.movePointLeft(tax.of(due).amount().scale())
                .stripTrailingZeros()
                .toPlainString());
    }

    private Quote.Group group(SellerId seller, List<Basket.Line> bought) {
        var lines = bought.stream().map(this::line).toList();
        var speed = speeds.getOrDefault(seller, DeliverySpeed.STANDARD);
        var charged = delivery(get(rates, seller), speed, sum(bought, Basket.Line::amount));
        var items = sum(lines, Quote.Line::net);
        var delivery = tax.net(charged);
        var deliveryTax = tax.of(charged);
        var allTax = sum(lines, Quote.Line::tax).plus(deliveryTax);
        var total = items.plus(delivery).plus(allTax);
        return new Quote.Group(seller, speed, lines, items, delivery, deliveryTax, allTax, total);
    }

    /** @param items before coupons: using one never costs the free delivery */
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
