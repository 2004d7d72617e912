package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.cache.Caches;

/**
 * What offers have cost, promotions and deals included. A price that is struck out is the lowest of the thirty days before
 * it was lowered (Directive 98/6/EC, article 6a), so that raising a price first makes no bargain.
 */
@ApplicationScoped
@Transactional
public class PriceHistory {
    static final Duration SPAN = Duration.ofDays(30);
    private static final String CACHE = "pricing.lowest";

    @Inject
    PriceRepository prices;

    @Inject
    PricingService pricing;

    @Inject
    OfferService offers;

    @Inject
    CatalogService catalog;

    @Inject
    Caches caches;

    @Inject
    Clock clock;

    private record Key(OfferId offer, long until) implements Serializable {}

    /**
     * The lowest price of each offer in the thirty days before the point in time; offers whose price was not written down by
     * then are absent. Remembered: one query for each point in time that was not asked for before.
     */
    public Map<OfferId, Money> lowestBefore(Map<OfferId, Instant> until) {
        if (until.isEmpty()) return Map.of();
        var keys = until.entrySet().stream()
                .map(entry -> new Key(entry.getKey(), entry.getValue().toEpochMilli()))
                .toList();
        return lowest(keys);
    }

    /** The lowest price of each offer in the last thirty days; as old as a few minutes. */
    public Map<OfferId, Money> lowest(Collection<OfferId> offers) {
        if (offers.isEmpty()) return Map.of();
        return lowest(offers.stream().map(offer -> new Key(offer, 0)).toList());
    }

    /** What an offer has cost least, by what {@link #lowest} found: what it costs now, if it was never less or never written down. */
    public static Money lowestOf(OfferView offer, Map<OfferId, Money> lowest) {
        var least = lowest.getOrDefault(offer.id(), offer.price());
        return least.compareTo(offer.price()) < 0 ? least : offer.price();
    }

    private Map<OfferId, Money> lowest(List<Key> keys) {
        var found = new HashMap<OfferId, Money>();
        caches.<Key, Money>getAll(CACHE, keys, this::read).forEach((key, price) -> found.put(key.offer(), price));
        return found;
    }

    private Map<Key, Money> read(Collection<Key> keys) {
        var found = new HashMap<Key, Money>();
        keys.stream().collect(Collectors.groupingBy(Key::until)).forEach((until, asked) -> {
            var time = until == 0 ? clock.instant() : Instant.ofEpochMilli(until);
            prices.lowest(asked.stream().map(Key::offer).toList(), time, SPAN)
                    .forEach((offer, price) -> found.put(new Key(offer, until), price));
        });
        return found;
    }

    /** Writes down what the offers of these SKUs cost now, where that is not what was written down last. */
    void record(Collection<Sku> skus) {
        var offered =
                offers.active(skus).values().stream().flatMap(List::stream).toList();
        if (offered.isEmpty()) return;
        var ids = offered.stream().map(OfferView::id).toList();
        var last = prices.last(ids);
        var changed = new HashMap<OfferId, Money>();
        var tags = pricing.tags(offered, catalog.productsOf(skus).values());
        for (var offer : offered) {
            var tag = tags.get(offer.id());
            var price = tag == null ? offer.price() : tag.price();
            if (!price.equals(last.get(offer.id()))) changed.put(offer.id(), price);
        }
        if (changed.isEmpty()) return;
        prices.add(changed, clock.instant());
        caches.evict(
                CACHE, changed.keySet().stream().map(offer -> new Key(offer, 0)).toList());
    }
}
