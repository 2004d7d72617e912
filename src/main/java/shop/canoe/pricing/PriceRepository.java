package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;

/** What offers have cost since when. A row holds until the next one of the same offer. */
@ApplicationScoped
class PriceRepository {
    @Inject
    EntityManager database;

    /** What was written down last; offers without a row are absent. */
    Map<OfferId, Money> last(Collection<OfferId> offers) {
        return read("""
                select p.offer_id, p.price_minor, p.price_currency from pricing_price p
                where p.offer_id in (:offers)
                    and p.from_at = (select max(q.from_at) from pricing_price q where q.offer_id = p.offer_id)
                """, offers, Map.of());
    }

    /** The lowest price that held at any time of the {@code time} before {@code until}; offers without a row are absent. */
    Map<OfferId, Money> lowest(Collection<OfferId> offers, Instant until, Duration time) {
        return read("""
                select p.offer_id, min(p.price_minor) as price_minor, p.price_currency from pricing_price p
                where p.offer_id in (:offers) and p.from_at <= :until and p.from_at >= coalesce(
                    (select max(q.from_at) from pricing_price q where q.offer_id = p.offer_id and q.from_at <= :since),
                    :since)
                group by p.offer_id, p.price_currency
                """, offers, Map.of("until", until, "since", until.minus(time)));
    }

    private Map<OfferId, Money> read(String sql, Collection<OfferId> offers, Map<String, Instant> times) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        query.setParameterList("offers", offers.stream().map(OfferId::value).toList());
        times.forEach(query::setParameter);
        var prices = new HashMap<OfferId, Money>();
        try (Stream<Tuple> rows = query.stream()) {
            rows.forEach(row -> prices.put(
                    new OfferId(uuid(row.get("offer_id", byte[].class))),
                    new Money(
                            row.get("price_minor", Number.class).longValue(),
                            String.valueOf(row.get("price_currency")))));
        }
        return prices;
    }

    void add(Map<OfferId, Money> prices, Instant from) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert ignore into pricing_price (offer_id, from_at, price_minor, price_currency)
                    values (?, cast(? as datetime(6)), ?, ?)
                    """)) {
                for (var price : prices.entrySet()) {
                    insert.setBytes(1, bytes(price.getKey().value()));
                    insert.setString(2, from.toString().replace('T', ' ').replace("Z", ""));
                    insert.setLong(3, price.getValue().minor());
                    insert.setString(4, price.getValue().currency());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
