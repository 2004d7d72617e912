package shop.canoe.promotions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.sellers.SellerId;

/** Makes, ends and tells catalogue promotions and lightning deals. */
@ApplicationScoped
@Transactional
public class PromotionService {
    private static final int NEWEST = 200;

    @Inject
    PromotionRepository promotions;

    @Inject
    RulesCache cache;

    @Inject
    Overlaps overlaps;

    @Inject
    OfferService offers;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What holds now as far as is remembered: for showing. No query as a rule; counters of deals may be old. */
    public Rules remembered() {
        return cache.get(this::notOver).at(clock.instant());
    }

    /** What holds now as the database has it, counters of deals too: for what is about to be bought. Two queries. */
    public Rules fresh() {
        return notOver().at(clock.instant());
    }

    private Rules notOver() {
        var now = clock.instant();
        return new Rules(
                promotions.promotionsNotOver(now).stream()
                        .map(Promotion::toView)
                        .toList(),
                promotions.dealsNotOver(now).stream().map(Deal::toView).toList());
    }

    /** Those of the deals that are of these offers, with their counters of now; one query if there are any. */
    public Map<OfferId, DealView> dealsOf(Rules rules, Collection<OfferId> offers) {
        var deals = rules.dealsOf(offers);
        if (deals.isEmpty()) return Map.of();
        var claimed = promotions.claimed(deals.stream().map(DealView::id).toList());
        return deals.stream()
                .map(deal -> deal.claimed(claimed.getOrDefault(deal.id(), deal.cap())))
                .collect(toMap(DealView::offer, deal -> deal, (one, other) -> one));
    }

    /**
     * Makes a catalogue promotion.
     *
     * @throws InvalidException on what cannot be taken, by field
     */
    public PromotionView make(NewPromotion terms) {
        Terms.check(terms);
        var promotion = Promotion.make(terms, clock.instant());
        promotions.add(promotion);
        var made = promotion.toView();
        events.publish(new PromotionsChanged(made.id()));
        return made;
    }

    /**
     * Makes a lightning deal.
     *
     * @param seller whose offer it has to be; null for the operator, who may take any
     * @throws InvalidException on what cannot be taken, by field
     */
    public DealView make(NewDeal terms, @Nullable SellerId seller) {
        Terms.check(terms);
        var offer = offers.views(List.of(terms.offer())).get(terms.offer());
        if (offer == null || !isOf(offer, seller)) throw invalid("promotions.offer_unknown");
        if (promotions.hasDeal(terms.offer(), terms.window())) throw invalid("promotions.deal_overlaps");
        var deal = Deal.make(terms, offer, clock.instant());
        promotions.add(deal);
        var made = deal.toView();
        events.publish(new PromotionsChanged(made.id()));
        return made;
    }

    private static boolean isOf(OfferView offer, @Nullable SellerId seller) {
        return seller == null || offer.sellerId().equals(seller);
    }

    private static InvalidException invalid(String messageKey) {
        return new InvalidException(List.of(Problem.of("sku", messageKey)));
    }

    /**
     * The promotions that have not ended and touch goods that these terms touch too, in the order in which they apply. Walks
     * the catalogue.
     */
    public List<PromotionView> touching(NewPromotion terms) {
        var others = notOver().promotions().stream()
                .filter(other -> overlap(other.window(), terms.window()))
                .toList();
        return others.isEmpty() ? List.of() : overlaps.of(terms.scope(), others);
    }

    private static boolean overlap(Window one, Window other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    /**
     * Ends a catalogue promotion now; ending it twice changes nothing.
     *
     * @param seller who asks; null for the operator
     * @throws PromotionNotFoundException if there is none, or it is not the seller's
     */
    public void endPromotion(UUID id, @Nullable SellerId seller) {
        promotions
                .lockPromotion(id)
                .filter(promotion -> seller == null || promotion.isOf(seller))
                .orElseThrow(PromotionNotFoundException::new)
                .end(clock.instant());
        events.publish(new PromotionsChanged(id));
    }

    /**
     * Ends a deal now; what is claimed of it stays. Ending it twice changes nothing.
     *
     * @param seller who asks; null for the operator
     * @throws PromotionNotFoundException if there is none, or it is not the seller's
     */
    public void endDeal(UUID id, @Nullable SellerId seller) {
        promotions
                .lockDeal(id)
                .filter(deal -> seller == null || deal.isOf(seller))
                .orElseThrow(PromotionNotFoundException::new)
                .end(clock.instant());
        events.publish(new PromotionsChanged(id));
    }

    /** The newest two hundred catalogue promotions, ended ones too; of one seller, or of all for null. */
    public List<PromotionView> promotions(@Nullable SellerId seller) {
        return promotions.promotions(seller, NEWEST).stream()
                .map(Promotion::toView)
                .toList();
    }

    /** The newest two hundred deals, ended ones too; of one seller, or of all for null. */
    public List<DealView> deals(@Nullable SellerId seller) {
        return promotions.deals(seller, NEWEST).stream().map(Deal::toView).toList();
    }
}
