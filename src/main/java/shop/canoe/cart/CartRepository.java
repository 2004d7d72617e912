package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;

/** Carts in the database. */
@ApplicationScoped
class CartRepository {
    @Inject
    EntityManager database;

    /** A line as it is shown, with its cart's codes: a copy of the row, so that a later change still sees the newest. */
    record Row(
            UUID id,
            OfferId offer,
            CartLine.Place place,
            boolean isRemoved,
            int quantity,
            @Nullable Money price,
            @Nullable String giftMessage,
            String coupons) {
        /** A line of nobody's cart: there is no price its customer has seen before. */
        static Row only(OfferId offer, int quantity) {
            return new Row(new UUID(0, 0), offer, CartLine.Place.IN_CART, false, quantity, null, null, "");
        }
    }

    /** In the order in which the lines were made. */
    List<Row> rows(CartKey key) {
        return database.createQuery("""
                        select l.id as id, l.offerId as offer, l.place as place, l.removed as removed,
                            l.quantity as quantity, l.price.minor as minor, l.price.currency as currency,
                            l.giftMessage as gift, l.cart.coupons as coupons
                        from CartLine l where l.cart.%s = :owner order by l.id
                        """.formatted(ownerOf(key)), Tuple.class)
                .setParameter("owner", idOf(key))
                .getResultStream()
                .map(row -> new Row(
                        row.get("id", UUID.class),
                        new OfferId(row.get("offer", UUID.class)),
                        row.get("place", CartLine.Place.class),
                        row.get("removed", Boolean.class),
                        row.get("quantity", Integer.class),
                        new Money(row.get("minor", Long.class), row.get("currency", String.class)),
                        row.get("gift", String.class),
                        row.get("coupons", String.class)))
                .toList();
    }

    int count(CartKey key) {
        return database.createQuery("""
                        select coalesce(sum(l.quantity), 0) from CartLine l
                        where l.cart.%s = :owner and l.place = IN_CART and not l.removed
                        """.formatted(ownerOf(key)), Long.class)
                .setParameter("owner", idOf(key))
                .getSingleResult()
                .intValue();
    }

    /** The cart, locked until the transaction ends. */
    Optional<Cart> findToChange(CartKey key) {
        return database.createQuery("from Cart c where c.%s = :owner".formatted(ownerOf(key)), Cart.class)
                .setParameter("owner", idOf(key))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Makes an empty cart; another transaction may have been first. */
    void addEmpty(CartKey key, UUID id, Instant now) {
        // Not "insert ignore": that would share the row's lock, and two who share it cannot both go on.
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into cart_cart (id, account_id, guest_id, changed_at)
                        values (:id, :account, :guest, :now)
                        on duplicate key update changed_at = changed_at
                        """)
                .setParameter("id", id)
                .setParameter("account", key.accountId().orElse(null), UUID.class)
                .setParameter("guest", key.guestId().orElse(null), UUID.class)
                .setParameter("now", now, Instant.class)
                .executeUpdate();
    }

    void remove(Cart cart) {
        database.remove(cart);
    }

    /** Deletes up to 500 carts with their lines; answers how many. Those being changed right now are passed over. */
    int removeGuestsUnchangedSince(Instant limit) {
        var session = database.unwrap(Session.class);
        var old = session.createNativeQuery("""
                        select id from cart_cart where guest_id is not null and changed_at < :limit
                        order by changed_at limit 500 for update skip locked
                        """, byte[].class)
                .setParameter("limit", limit, Instant.class)
                .getResultList();
        if (old.isEmpty()) return 0;
        session.createNativeMutationQuery("delete from cart_line where cart_id in (:carts)")
                .setParameterList("carts", old)
                .executeUpdate();
        return session.createNativeMutationQuery("delete from cart_cart where id in (:carts)")
                .setParameterList("carts", old)
                .executeUpdate();
    }

    /** False if this checkout's items were taken out before. */
    boolean addOrdered(UUID checkoutId) {
        return database.unwrap(Session.class)
                        .createNativeMutationQuery("insert ignore into cart_ordered (checkout_id) values (:checkout)")
                        .setParameter("checkout", checkoutId)
                        .executeUpdate()
                == 1;
    }

    private static String ownerOf(CartKey key) {
        return key.accountId().isPresent() ? "accountId" : "guestId";
    }

    private static UUID idOf(CartKey key) {
        return key.accountId().or(key::guestId).orElseThrow();
    }
}
