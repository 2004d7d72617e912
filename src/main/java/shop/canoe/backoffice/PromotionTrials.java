package shop.canoe.backoffice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.pricing.PricingService;
import shop.canoe.promotions.NewPromotion;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.PromotionView;

/** Tries promotions out on what was sold in the last thirty days. Changes nothing. */
@ApplicationScoped
public class PromotionTrials {
    private static final Duration TIME = Duration.ofDays(30);
    private static final int MOST_ORDERS = 1000;

    @Inject
    PromotionService promotions;

    @Inject
    PricingService pricing;

    @Inject
    OrderHistory orders;

    @Inject
    Clock clock;

    /** Replays the newest thousand orders at most, each as one cart. */
    public PromotionTrial of(NewPromotion terms) {
        var carts = orders.confirmedSince(clock.instant().minus(TIME), MOST_ORDERS).stream()
                .map(group -> group.orders().stream()
                        .flatMap(order -> order.lines().stream())
                        .collect(groupingBy(OrderView.Line::offerId, summingInt(OrderView.Line::quantity))))
                .toList();
        var others = promotions.touching(terms);
        Predicate<PromotionView> isBefore = other -> other.priority() <= terms.priority();
        return new PromotionTrial(
                pricing.replay(carts, asIfHeld(terms)),
                others.stream().filter(isBefore).toList(),
                others.stream().filter(isBefore.negate()).toList());
    }

    /** It would be the youngest, so it comes last among those of its priority. */
    private static PromotionView asIfHeld(NewPromotion terms) {
        return new PromotionView(
                new UUID(Long.MAX_VALUE, -1),
                terms.name(),
                terms.benefit(),
                terms.scope(),
                terms.priority(),
                terms.isExclusive(),
                terms.window());
    }
}
