package shop.canoe.promotions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shop.canoe.catalog.ProductView;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.events.DomainEvents;

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

    /**
     * When, as far as is remembered, the next promotion or deal begins or ends that may touch one of these; empty if none
     * does. No query as a rule.
     *
     * @param products of the offers
     */
    public Optional<Instant> nextChange(Set<OfferId> offers, Collection<ProductView> products) {
        return cache.get(this::notOver).nextChange(clock.instant(), offers, products);
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
     * @throws shop.canoe.platform.security.NotAllowedException if it is not for the issuer's offers alone
     */
    public PromotionView make(NewPromotion terms, Issuer issuer) {
        issuer.requireFor(terms.scope().seller());
        Terms.check(terms);
        var promotion = Promotion.make(terms, clock.instant());
        promotions.add(promotion);
        var made = promotion.toView();
        events.publish(new PromotionsChanged(made.id()));
        return made;
    }

    /**
     * Makes a lightning deal. Those who make one on the same offer at the same time wait for each other.
     *
     * @throws InvalidException on what cannot be taken, by field; on sku if it is another's offer, or has a deal in that time
     */
    public DealView make(NewDeal terms, Issuer issuer) {
        Terms.check(terms);
        var offer = offers.views(List.of(terms.offer())).get(terms.offer());
        if (offer == null || !issuer.owns(offer.sellerId())) throw invalid("promotions.offer_unknown");
        promotions.lockDealsOf(terms.offer());
        if (promotions.hasDeal(terms.offer(), terms.window())) throw invalid("promotions.deal_overlaps");
        var deal = Deal.make(terms, offer, clock.instant());
        promotions.add(deal);
        var made = deal.toView();
        events.publish(new PromotionsChanged(made.id()));
        return made;
    }

    private static InvalidException invalid(String messageKey) {
        return new InvalidException(List.of(Problem.of("sku", messageKey)));
    }

    /**
     * The promotions that have not ended and touch goods that these terms touch too, in the order in which they apply. Walks
     * the catalogue.
     *
     * @throws InvalidException on what {@link #make} would not take, by field
     */
    public List<PromotionView> touching(NewPromotion terms) {
        Terms.check(terms);
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
     * @throws PromotionNotFoundException if there is none, or it is not the issuer's
     */
    public void endPromotion(UUID id, Issuer issuer) {
        promotions
                .lockPromotion(id)
                .filter(promotion -> issuer.owns(promotion.toView().scope().seller()))
                .orElseThrow(PromotionNotFoundException::new)
                .end(clock.instant());
        events.publish(new PromotionsChanged(id));
    }

    /**
     * Ends a deal now; what is claimed of it stays. Ending it twice changes nothing.
     *
     * @throws PromotionNotFoundException if there is none, or it is not the issuer's
     */
    public void endDeal(UUID id, Issuer issuer) {
        promotions
                .lockDeal(id)
                .filter(deal -> issuer.owns(deal.toView().seller()))
                .orElseThrow(PromotionNotFoundException::new)
                .end(clock.instant());
        events.publish(new PromotionsChanged(id));
    }

    /** The newest two hundred catalogue promotions of the issuer's, ended ones too. */
    public List<PromotionView> promotions(Issuer issuer) {
        return promotions.promotions(issuer.seller().orElse(null), NEWEST).stream()
                .map(Promotion::toView)
                .toList();
    }

    /** The newest two hundred deals of the issuer's, ended ones too. */
    public List<DealView> deals(Issuer issuer) {
        return promotions.deals(issuer.seller().orElse(null), NEWEST).stream()
                .map(Deal::toView)
                .toList();
    }
}
