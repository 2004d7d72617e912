package shop.canoe.promotions;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import shop.canoe.catalog.ProductView;
import shop.canoe.offers.OfferId;

/**
 * The catalogue promotions and deals that have not ended, the coming ones among them.
 *
 * @param promotions in the order they apply in
 */
public record Rules(List<PromotionView> promotions, List<DealView> deals) implements Serializable {
    public static final Rules NONE = new Rules(List.of(), List.of());

    public Rules {
        promotions = promotions.stream().sorted(PromotionView.ORDER).toList();
    }

    /** Those that hold now. */
    public Rules at(Instant now) {
        return new Rules(
                promotions.stream()
                        .filter(promotion -> promotion.window().contains(now))
                        .toList(),
                deals.stream().filter(deal -> deal.window().contains(now)).toList());
    }

    /** When the next of those begins or ends that may touch one of these. */
    Optional<Instant> nextChange(Instant now, Set<OfferId> offers, Collection<ProductView> products) {
        var windows = Stream.concat(
                promotions.stream()
                        .filter(promotion -> products.stream().anyMatch(promotion.scope()::mayCover))
                        .map(PromotionView::window),
                dealsOf(offers).stream().map(DealView::window));
        return windows.flatMap(window -> Stream.of(window.start(), window.end()))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    /** The deals of these offers. */
    public List<DealView> dealsOf(Collection<OfferId> offers) {
        return deals.stream().filter(deal -> offers.contains(deal.offer())).toList();
    }

    /** These and one more. */
    public Rules with(PromotionView another) {
        return new Rules(Stream.concat(promotions.stream(), Stream.of(another)).toList(), deals);
    }

    public boolean asksForProducts() {
        return promotions.stream().anyMatch(promotion -> promotion.scope().asksForProduct());
    }

    public boolean isEmpty() {
        return promotions.isEmpty() && deals.isEmpty();
    }
}
