package shop.canoe.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.Page;
import shop.canoe.platform.persistence.Sql;
import shop.canoe.platform.persistence.SqlRow;
import shop.canoe.sellers.SellerId;

/** Offers in the database. Lists answer views, which obey the seller's standing. */
@ApplicationScoped
class OfferRepository {
    private static final String VIEW = """
            select o, s.maySell from Offer o join SellerStanding s on s.sellerId = o.sellerId
            """;

    /** The same past the entities, for what every page and every order asks. */
    private static final String ROWS = """
            select o.id, o.sku, o.seller_id, o.item_condition, o.price_minor, o.price_currency, o.handling_days,
                o.is_active and s.may_sell as is_active, o.version
            from offers_offer o join offers_seller s on s.seller_id = o.seller_id
            """;

    @Inject
    EntityManager database;

    void add(Offer offer) {
        database.persist(offer);
    }

    /** Writes what has changed, so that versions are those in the database. */
    void flush() {
        database.flush();
    }

    /** The offer, locked until the transaction ends. */
    Optional<Offer> findToChange(OfferId id) {
        return Optional.ofNullable(database.find(Offer.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<Offer> listOf(SellerId seller, Collection<Sku> skus) {
        return database.createQuery("from Offer o where o.sellerId = :seller and o.sku in :skus", Offer.class)
                .setParameter("seller", seller.value())
                .setParameter("skus", values(skus))
                .getResultList();
    }

    List<OfferView> listActive(Collection<Sku> skus) {
        return Sql.list(database, ROWS + """
                where o.sku in (?) and o.is_active and s.may_sell
                order by o.price_minor, o.id
                """, OfferRepository::view, values(skus));
    }

    List<UUID> listActiveIds(SellerId seller) {
        return database.createQuery("select o.id from Offer o where o.sellerId = :seller and o.active", UUID.class)
                .setParameter("seller", seller.value())
                .getResultList();
    }

    /** Rows of seller id and number of offers that have not ended. */
    List<Object[]> countActive(Collection<SellerId> sellers) {
        return database.createQuery("""
                        select o.sellerId, count(o) from Offer o where o.sellerId in :sellers and o.active
                        group by o.sellerId
                        """, Object[].class)
                .setParameter("sellers", sellers.stream().map(SellerId::value).toList())
                .getResultList();
    }

    List<OfferView> listViews(Collection<OfferId> ids) {
        return Sql.list(
                database,
                ROWS + " where o.id in (?)",
                OfferRepository::view,
                ids.stream().map(OfferId::value).toList());
    }

    /** A page of a seller's offers; a number past the end gives the last page. */
    Page<OfferView> page(SellerId seller, String text, OfferSort sort, int number, int size) {
        var pattern = '%' + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%';
        long total = database.createQuery(
                        "select count(*) from Offer o where o.sellerId = :seller and lower(o.sku) like :text escape '!'",
                        Long.class)
                .setParameter("seller", seller.value())
                .setParameter("text", pattern)
                .getSingleResult();
        int page = (int) Math.max(1, Math.min(number, (total + size - 1) / size));
        var items = views(database.createQuery(
                        VIEW + " where o.sellerId = :seller and lower(o.sku) like :text escape '!' order by "
                                + sort.jpql(),
                        Object[].class)
                .setParameter("seller", seller.value())
                .setParameter("text", pattern)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList());
        return new Page<>(items, page, size, total);
    }

    List<String> skusOf(SellerId seller) {
        return database.createQuery(
                        "select distinct o.sku from Offer o where o.sellerId = :seller order by o.sku", String.class)
                .setParameter("seller", seller.value())
                .getResultList();
    }

    boolean maySell(SellerId seller) {
        var standing = database.find(SellerStanding.class, seller.value());
        return standing != null && standing.maySell();
    }

    /** The seller's standing, locked until the transaction ends; empty if none is kept yet. */
    Optional<SellerStanding> lockStanding(SellerId seller) {
        return Optional.ofNullable(database.find(SellerStanding.class, seller.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps the standing of a seller of whom none is kept; another transaction may have been first. */
    void addStanding(SellerId seller, boolean maySell) {
        database.createNativeQuery("insert ignore into offers_seller (seller_id, may_sell) values (:seller, :maySell)")
                .setParameter("seller", seller.value())
                .setParameter("maySell", maySell)
                .executeUpdate();
    }

    private static List<String> values(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toList();
    }

    private static List<OfferView> views(List<Object[]> rows) {
        return rows.stream()
                .map(row -> ((Offer) row[0]).toView((Boolean) row[1]))
                .toList();
    }

    private static OfferView view(SqlRow row) {
        return new OfferView(
                new OfferId(row.id("id")),
                new Sku(row.text("sku")),
                new SellerId(row.id("seller_id")),
                Condition.valueOf(row.text("item_condition")),
                new Money(row.amount("price_minor"), row.text("price_currency")),
                row.number("handling_days"),
                row.is("is_active"),
                row.amount("version"));
    }
}
