package shop.canoe.offers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.offers.OfferOutcome.Change;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;

/**
 * Makes, changes, ends and shows offers. Always read from the database, never cached. A suspended seller's offers stay as
 * they are, but are neither active nor shown as active until the seller is reinstated.
 */
@ApplicationScoped
@Transactional
public class OfferService {
    private static final int SKUS_PER_EVENT = 500;

    @Inject
    OfferRepository offers;

    @Inject
    SellerService sellers;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** The active offers of active sellers for these SKUs, cheapest first, then by id; SKUs without any are absent. One query. */
    public Map<Sku, List<OfferView>> active(Collection<Sku> skus) {
        if (skus.isEmpty()) return Map.of();
        return offers.listActive(skus).stream().collect(groupingBy(OfferView::sku, LinkedHashMap::new, toList()));
    }

    /** Offers by id in any state, also of suspended sellers (then shown as not active); unknown ids are absent. One query. */
    public Map<OfferId, OfferView> views(Collection<OfferId> ids) {
        if (ids.isEmpty()) return Map.of();
        return offers.listViews(ids).stream().collect(toMap(OfferView::id, Function.identity()));
    }

    /** All offers of a seller that have not ended, whatever the seller's standing, in no order. One query. */
    public List<OfferId> activeOf(SellerId seller) {
        return offers.listActiveIds(seller).stream().map(OfferId::new).toList();
    }

    /** How many offers sellers have that have not ended, whatever the sellers' standing; sellers without any are absent. */
    public Map<SellerId, Long> countsOf(Collection<SellerId> sellers) {
        if (sellers.isEmpty()) return Map.of();
        return offers.countActive(sellers).stream()
                .collect(toMap(row -> new SellerId((UUID) row[0]), row -> (Long) row[1]));
    }

    /**
     * A seller's offers for the console, ended ones too. A page number past the end gives the last page.
     *
     * @param text part of a SKU, in any case; empty for all
     * @param sort {@code sku}, {@code price} or {@code condition}, with a leading {@code -} for descending; by SKU for
     *     any other word
     */
    public Page<OfferView> list(SellerId seller, String text, String sort, int page, int size) {
        return offers.page(seller, text.strip(), OfferSort.parse(sort), page, size);
    }

    /**
     * Changes price and handling time. Publishes {@link OffersChanged} if that changes anything.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's, STALE if {@code version} is
     *     not the current one, INVALID on price or handlingDays
     */
    public OfferView change(SellerId seller, OfferId offer, Money price, int handlingDays, long version) {
        var found = findToChange(seller, offer);
        if (!found.isAt(version)) throw new OfferChangedMeanwhileException();
        if (found.price(price, handlingDays)) publish(Set.of(found.sku()));
        offers.flush();
        return found.toView(offers.maySell(seller));
    }

    /** Ends an offer; ending it twice changes nothing. */
    public void end(SellerId seller, OfferId offer) {
        var found = findToChange(seller, offer);
        if (found.end()) publish(Set.of(found.sku()));
    }

    /**
     * Applies feed rows of one seller in one transaction and answers each, in order. Idempotent: an offer is known by its
     * seller, SKU and condition. Batches of one seller wait for each other. Publishes one {@link OffersChanged}.
     */
    public List<OfferOutcome> apply(SellerId seller, List<OfferRow> rows) {
        if (rows.isEmpty()) return List.of();
        queue(seller);
        var known = new HashMap<Key, Offer>();
        var skus = rows.stream().map(OfferRow::sku).distinct().toList();
        offers.listOf(seller, skus).forEach(offer -> known.put(new Key(offer.sku(), offer.condition()), offer));
        var outcomes = new ArrayList<OfferOutcome>(rows.size());
        var changed = new LinkedHashSet<String>();
        for (var row : rows) {
            var outcome = apply(seller, row, known);
            outcomes.add(outcome);
            if (outcome.change() != Change.UNCHANGED) changed.add(row.sku().value());
        }
        publish(changed);
        return outcomes;
    }

    /** Hides or shows all offers of a seller after its standing changed; repeating it changes nothing. */
    void follow(SellerId seller) {
        boolean maySell = isActive(seller);
        offers.addStanding(seller, maySell);
        if (offers.lockStanding(seller).orElseThrow().change(maySell)) publish(offers.skusOf(seller));
    }

    private OfferOutcome apply(SellerId seller, OfferRow row, Map<Key, Offer> known) {
        var key = new Key(row.sku().value(), row.condition());
        var offer = known.get(key);
        if (offer != null) return new OfferOutcome(offer.id(), offer.update(row) ? Change.CHANGED : Change.UNCHANGED);
        var made = Offer.make(seller, row, clock.instant());
        offers.add(made);
        known.put(key, made);
        return new OfferOutcome(made.id(), Change.CREATED);
    }

    private void queue(SellerId seller) {
        if (offers.lockStanding(seller).isPresent()) return;
        offers.addStanding(seller, isActive(seller));
        offers.lockStanding(seller);
    }

    private boolean isActive(SellerId seller) {
        var view = sellers.current(List.of(seller)).get(seller);
        return view != null && view.isActive();
    }

    private Offer findToChange(SellerId seller, OfferId offer) {
        return offers.findToChange(offer).filter(found -> found.isOf(seller)).orElseThrow(OfferNotFoundException::new);
    }

    /** In parts that fit an outbox row. */
    private void publish(Collection<String> skus) {
        var all = List.copyOf(skus);
        for (int from = 0; from < all.size(); from += SKUS_PER_EVENT)
            events.publish(new OffersChanged(all.subList(from, Math.min(from + SKUS_PER_EVENT, all.size()))));
    }

    private record Key(String sku, Condition condition) {}
}
