package shop.canoe.promotions;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
