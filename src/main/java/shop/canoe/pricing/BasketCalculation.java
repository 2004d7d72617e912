package shop.canoe.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferView;
import shop.canoe.pricing.Trace.Kind;
import shop.canoe.pricing.Trace.Step;
import shop.canoe.promotions.CouponAnswer;
import shop.canoe.promotions.CouponAnswer.Problem;
import shop.canoe.promotions.CouponView;

/**
 * Lines and coupons as arithmetic. Coupons apply in the order of {@link CouponView#ORDER}; each takes its benefit off what
 * its lines come to by then, and the whole is shared out by largest remainder. A deal is the last word on its line: no
 * coupon touches it.
 */
final class BasketCalculation {
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, CouponEffect> effects = new HashMap<>();
    private final String currency;
    private boolean isClosed;

    /** A line while it is being priced. */
    private static final class Draft {
        final OfferView offer;
        final int quantity;
        final PriceTag tag;
        final Money amount;
        final List<Step> steps;
        Money due;
        Money borne;

        Draft(OfferView offer, int quantity, PriceTag tag) {
            this.offer = offer;
            this.quantity = quantity;
            this.tag = tag;
            this.amount = tag.price().times(quantity);
            this.due = amount;
            this.borne = Money.zero(amount.currency());
            this.steps = new ArrayList<>(tag.steps());
            steps.add(Step.of(Kind.QUANTITY, "", "pricing.step.quantity", amount, String.valueOf(quantity)));
        }

        void take(CouponView coupon, Money share) {
            if (share.isZero()) return;
            due = due.minus(share);
            if (coupon.funding() == CouponView.Funding.SHOP) borne = borne.plus(share);
            steps.add(Step.of(
                    Kind.COUPON, coupon.id(), "pricing.step.coupon", due, coupon.code(), Trace.argument(share)));
        }

        Basket.Line line() {
            return new Basket.Line(
                    offer,
                    quantity,
                    tag,
                    amount,
                    amount.minus(due),
                    borne,
                    new Trace(amount.currency(), List.copyOf(steps)));
        }
    }

    private BasketCalculation(List<PricedItem> items, UnitPrices prices) {
        for (var item : items)
            drafts.add(new Draft(item.offer(), item.quantity(), prices.of(item.offer(), item.quantity())));
        currency = drafts.get(0).amount.currency();
    }

    /** @param items at least one */
    static Basket basket(List<PricedItem> items, UnitPrices prices, List<CouponAnswer> coupons) {
        var calculation = new BasketCalculation(items, prices);
        coupons.stream()
                .filter(answer -> !answer.isUsable())
                .forEach(answer -> calculation.refuse(answer, answer.problem().orElseThrow()));
        coupons.stream()
                .filter(CouponAnswer::isUsable)
                .sorted(Comparator.comparing(answer -> answer.coupon().orElseThrow(), CouponView.ORDER))
                .forEach(calculation::apply);
        return calculation.result(coupons);
    }

    private void apply(CouponAnswer answer) {
        var coupon = answer.coupon().orElseThrow();
        boolean isFirst = effects.values().stream().noneMatch(CouponEffect::isApplied);
        if (isClosed || (coupon.isExclusive() && !isFirst)) {
            refuse(answer, Problem.of("pricing.coupon_not_with_others", coupon.code()));
            return;
        }
        var lines = drafts.stream().filter(isFor(coupon)).toList();
        var before = sum(lines.stream().map(line -> line.amount).toList());
        if (coupon.minimum() != null && before.compareTo(coupon.minimum()) < 0) {
            refuse(answer, Problem.of("pricing.coupon_minimum", coupon.code(), coupon.minimum()));
            return;
        }
        var discount =
                coupon.benefit().off(sum(lines.stream().map(line -> line.due).toList()));
        if (discount.isZero()) {
            refuse(answer, Problem.of("pricing.coupon_for_nothing", coupon.code()));
            return;
        }
        share(coupon, discount, lines);
        isClosed = coupon.isExclusive();
        effects.put(answer.code(), new CouponEffect(answer.code(), answer.coupon(), discount, Optional.empty()));
    }

    private static Predicate<Draft> isFor(CouponView coupon) {
        return line -> !line.tag.isDealPrice()
                && (coupon.seller() == null || coupon.seller().equals(line.offer.sellerId()));
    }

    private static void share(CouponView coupon, Money discount, List<Draft> lines) {
        var shares =
                discount.allocate(lines.stream().map(line -> line.due.minor()).toList());
        for (int i = 0; i < shares.size(); i++) lines.get(i).take(coupon, shares.get(i));
    }

    private void refuse(CouponAnswer answer, Problem problem) {
        effects.put(
                answer.code(),
                new CouponEffect(answer.code(), answer.coupon(), Money.zero(currency), Optional.of(problem)));
    }

    private Basket result(List<CouponAnswer> coupons) {
        return new Basket(
                drafts.stream().map(Draft::line).toList(),
                coupons.stream()
                        .flatMap(answer -> Optional.ofNullable(effects.get(answer.code())).stream())
                        .toList(),
                sum(effects.values().stream().map(CouponEffect::discount).toList()));
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
