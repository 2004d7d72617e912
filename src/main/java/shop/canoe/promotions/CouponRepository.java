package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.id.Ids;
import shop.canoe.sellers.SellerId;

/** Coupons in the database. */
@ApplicationScoped
class CouponRepository {
    @Inject
    EntityManager database;

    /** @throws InvalidException on the code if somebody has taken it meanwhile */
    void add(Coupon coupon) {
        try {
            database.persist(coupon);
            database.flush();
        } catch (ConstraintViolationException e) {
            throw Terms.codeTaken(coupon.toView().code());
        }
    }

    boolean exists(String code) {
        return !list(List.of(code)).isEmpty();
    }

    List<Coupon> list(Collection<String> codes) {
        return database.createQuery("from Coupon c where c.code in :codes", Coupon.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    Optional<Coupon> lock(UUID id) {
        return Optional.ofNullable(database.find(Coupon.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first; of one seller, or of all for null. */
    List<Coupon> newest(@Nullable SellerId seller, int limit) {
        var query = seller == null
                ? database.createQuery("from Coupon c order by c.id desc", Coupon.class)
                : database.createQuery("from Coupon c where c.sellerId = :seller order by c.id desc", Coupon.class)
                        .setParameter("seller", seller.value());
        return query.setMaxResults(limit).getResultList();
    }

    /** The most uses that any of these names of one customer has had, by coupon; coupons without any are absent. */
    Map<UUID, Integer> uses(Collection<UUID> coupons, Collection<String> customers) {
        return database
                .unwrap(Session.class)
                .createNativeQuery("""
                        select coupon_id, customer, count(*) as uses from promotions_customer_use
                        where coupon_id in (:coupons) and customer in (:customers) group by coupon_id, customer
                        """, Tuple.class)
                .setParameterList("coupons", coupons)
                .setParameterList("customers", customers)
                .stream()
                .collect(Collectors.toMap(
                        row -> Ids.of(row.get("coupon_id", byte[].class)),
                        row -> row.get("uses", Number.class).intValue(),
                        Math::max));
    }
}
