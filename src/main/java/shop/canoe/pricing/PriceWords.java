package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.promotions.Benefit;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionView;

/** Puts prices into words: why a price is what it is, what a deal offers, why a coupon does nothing. */
@Named("priceWords")
@ApplicationScoped
public class PriceWords {
    @Inject
    Messages messages;

    @Inject
    Formats formats;

    /** A step of a trace as it is shown. */
    public record Row(String text, Money after) {}

    /** The steps of a trace in words, in their order. */
    public List<Row> rows(Trace trace) {
        return trace.steps().stream().map(step -> row(step, trace.currency())).toList();
    }

    private Row row(Trace.Step step, String currency) {
        var arguments = step.arguments().stream()
                .map(argument -> argument(argument, step.kind(), currency))
                .toArray();
        return new Row(messages.of(step.key(), arguments), new Money(step.after(), currency));
    }

    private Object argument(String argument, Trace.Kind kind, String currency) {
        if (argument.startsWith(Trace.AMOUNT))
            return formats.money(new Money(Long.parseLong(argument.substring(Trace.AMOUNT.length())), currency));
        return kind == Trace.Kind.QUANTITY ? Integer.valueOf(argument) : argument;
    }

    /** Why a coupon takes nothing off. */
    public String problem(CouponAnswer.Problem problem) {
        return messages.of(
                problem.messageKey(),
                problem.arguments().stream()
                        .map(argument -> argument instanceof Money amount ? formats.money(amount) : argument)
                        .toArray());
    }

    /** What lowers a price, or has: {@code Spring sale: 10 % off}, {@code Deal: 20 % off, 60 % claimed, ends 11:00}. */
    public String reasons(PriceTag tag) {
        return Stream.concat(
                        tag.promotions().stream().map(this::promotion),
                        tag.deal().stream().map(deal -> deal(deal, tag.isDealPrice())))
                .collect(Collectors.joining(" · "));
    }

    /** {@code 10 %}, or an amount. */
    public String benefit(Benefit benefit) {
        if (benefit instanceof Benefit.Percent percent) return percent(percent.basisPoints());
        return formats.money(
                benefit instanceof Benefit.FixedPrice fixed ? fixed.price() : ((Benefit.AmountOff) benefit).amount());
    }

    /** 1000 as {@code 10 %}. */
    public String percent(int basisPoints) {
        return UnitPrices.percent(basisPoints) + " %";
    }

    private String promotion(PromotionView promotion) {
        return promotion.benefit() instanceof Benefit.Percent percent
                ? messages.of("pricing.step.promotion", promotion.name(), UnitPrices.percent(percent.basisPoints()))
                : messages.of("pricing.step.promotion_price", promotion.name());
    }

    /** Who wants more than are left at the deal's price is told how many there are. */
    private String deal(DealView deal, boolean isApplied) {
        if (!isApplied && deal.left() > 0)
            return messages.of("pricing.deal.few", UnitPrices.percent(deal.basisPoints()), deal.left());
        return messages.of(
                "pricing.deal",
                UnitPrices.percent(deal.basisPoints()),
                deal.percentClaimed(),
                formats.time(deal.window().end()));
    }
}
