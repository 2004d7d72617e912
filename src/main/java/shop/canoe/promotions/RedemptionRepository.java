package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import shop.canoe.kernel.Money;
import shop.canoe.platform.id.Ids;

/**
 * Uses of coupons and deals in the database, as the statements themselves: what decides stands in the {@code where} of a
 * write or in a key. Nobody waits in a circle: a transaction first has all redemptions' rows that it touches, then it moves
 * their counters in {@link #COUNTERS}, the one order for claiming, confirming, releasing and sweeping.
 */
@ApplicationScoped
class RedemptionRepository {
    /** Deals before coupons, each as their key sorts them. */
    static final Comparator<Row> COUNTERS = Comparator.comparing(Row::kind)
            .thenComparing(row -> row.rule().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(row -> row.rule().getLeastSignificantBits(), Long::compareUnsigned);

    @Inject
    EntityManager database;

    /** What a redemption is of. */
    enum Kind {
        DEAL,
        COUPON
    }

    /** How far it has come. */
    enum Status {
        CLAIMED,
        CONFIRMED,
        RELEASED
    }

    /** A redemption's row. */
    record Row(UUID checkoutId, UUID rule, Kind kind, int units, Status status) {}

    /** A deal's counter. */
    record Counter(String sku, int cap, int claimed) {}

    /** What a checkout has redeemed, locked until the transaction ends, in the order of its counters. */
    List<Row> lock(UUID checkoutId) {
        return rows(query("""
                        select checkout_id, rule_id, kind, units, status from promotions_redemption
                        where checkout_id = :checkout order by rule_id for update
                        """).setParameter("checkout", checkoutId));
    }

    /** Claims whose time is up, locked, in the order of their counters; those another transaction has at hand are passed over. */
    List<Row> lockExpired(int limit) {
        return rows(query("""
                        select checkout_id, rule_id, kind, units, status from promotions_redemption
                        where status = 'CLAIMED' and expires_at <= now(6) order by expires_at limit %d
                        for update skip locked
                        """.formatted(limit)));
    }

    private static List<Row> rows(NativeQuery<Tuple> query) {
        return query.stream()
                .map(row -> new Row(
                        Ids.of(row.get("checkout_id", byte[].class)),
                        Ids.of(row.get("rule_id", byte[].class)),
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("units", Integer.class),
                        Status.valueOf(row.get("status", String.class))))
                .sorted(COUNTERS)
                .toList();
    }

    /** Forgets what an earlier attempt of the checkout had and gave back. */
    void removeReleased(UUID checkoutId) {
        update("delete from promotions_redemption where checkout_id = :checkout and status = 'RELEASED'")
                .setParameter("checkout", checkoutId)
                .executeUpdate();
    }

    /** False if the checkout has claimed it before. */
    boolean add(Row row, Money discount, Duration hold) {
        return update("""
                        insert ignore into promotions_redemption (checkout_id, rule_id, kind, units, discount_minor,
                            discount_currency, status, expires_at, changed_at)
                        values (:checkout, :rule, :kind, :units, :minor, :currency, 'CLAIMED',
                            timestampadd(second, :hold, now(6)), now(6))
                        """)
                        .setParameter("checkout", row.checkoutId())
                        .setParameter("rule", row.rule())
                        .setParameter("kind", row.kind().name())
                        .setParameter("units", row.units())
                        .setParameter("minor", discount.minor())
                        .setParameter("currency", discount.currency())
                        .setParameter("hold", hold.toSeconds())
                        .executeUpdate()
                == 1;
    }

    /** Moves a redemption on; false if it was not in {@code from}. */
    boolean move(Row row, Status from, Status to) {
        return update("""
                        update promotions_redemption set status = :to, changed_at = now(6)
                        where checkout_id = :checkout and rule_id = :rule and status = :from
                        """)
                        .setParameter("to", to.name())
                        .setParameter("checkout", row.checkoutId())
                        .setParameter("rule", row.rule())
                        .setParameter("from", from.name())
                        .executeUpdate()
                == 1;
    }

    /** Claims that stand end no sooner than after {@code time}. */
    void prolong(UUID checkout, Duration time) {
        update("""
                        update promotions_redemption
                        set expires_at = greatest(expires_at, timestampadd(second, :time, now(6)))
                        where checkout_id = :checkout and status = 'CLAIMED'
                        """)
                .setParameter("time", time.toSeconds())
                .setParameter("checkout", checkout)
                .executeUpdate();
    }

    /** Counts one use more, if the coupon has one left and holds at that moment; empty if that does not matter. */
    boolean use(UUID coupon, Optional<Instant> at) {
        return update("""
                        update promotions_coupon set used = used + 1
                        where id = :coupon and (:at is null or (starts_at <= :at and ends_at > :at))
                            and (max_uses is null or used < max_uses)
                        """)
                        .setParameter("coupon", coupon)
                        .setParameter("at", at.orElse(null), Instant.class)
                        .executeUpdate()
                == 1;
    }

    void giveBackUse(UUID coupon) {
        update("update promotions_coupon set used = used - 1 where id = :coupon")
                .setParameter("coupon", coupon)
                .executeUpdate();
    }

    /** How often one customer may use the coupon; empty for no limit. */
    Optional<Integer> perCustomer(UUID coupon) {
        return query("select per_customer from promotions_coupon where id = :coupon")
                .setParameter("coupon", coupon)
                .stream()
                .flatMap(row -> Optional.ofNullable(row.get("per_customer", Integer.class)).stream())
                .findFirst();
    }

    /** Takes one of the customer's uses; false if all {@code limit} are taken. */
    boolean takeUse(UUID coupon, String customer, int limit, UUID checkoutId) {
        for (int number = 0; number < limit; number++)
            if (update("""
                            insert ignore into promotions_customer_use (coupon_id, customer, number, checkout_id)
                            values (:coupon, :customer, :number, :checkout)
                            """)
                            .setParameter("coupon", coupon)
                            .setParameter("customer", customer)
                            .setParameter("number", number)
                            .setParameter("checkout", checkoutId)
                            .executeUpdate()
                    == 1) return true;
        return false;
    }

    void giveBackUses(UUID coupon, UUID checkoutId) {
        update("delete from promotions_customer_use where checkout_id = :checkout and coupon_id = :coupon")
                .setParameter("checkout", checkoutId)
                .setParameter("coupon", coupon)
                .executeUpdate();
    }

    /** Counts so many units more, if the deal has them left and holds at that moment; empty if that does not matter. */
    boolean take(UUID deal, int units, Optional<Instant> at) {
        return update("""
                        update promotions_deal set claimed = claimed + :units
                        where id = :deal and (:at is null or (starts_at <= :at and ends_at > :at))
                            and claimed + :units <= cap
                        """)
                        .setParameter("units", units)
                        .setParameter("deal", deal)
                        .setParameter("at", at.orElse(null), Instant.class)
                        .executeUpdate()
                == 1;
    }

    void giveBack(UUID deal, int units) {
        update("update promotions_deal set claimed = claimed - :units where id = :deal")
                .setParameter("units", units)
                .setParameter("deal", deal)
                .executeUpdate();
    }

    Counter counter(UUID deal) {
        return query("select sku, cap, claimed from promotions_deal where id = :deal")
                .setParameter("deal", deal)
                .stream()
                .map(row -> new Counter(
                        row.get("sku", String.class), row.get("cap", Integer.class), row.get("claimed", Integer.class)))
                .findFirst()
                .orElseThrow();
    }

    private NativeQuery<Tuple> query(String sql) {
        return database.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private MutationQuery update(String sql) {
        return database.unwrap(Session.class).createNativeMutationQuery(sql);
    }
}
