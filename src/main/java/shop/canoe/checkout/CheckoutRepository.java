package shop.canoe.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import shop.canoe.cart.CartKey;

/** Rows of checkouts. */
@ApplicationScoped
class CheckoutRepository {
    @Inject
    EntityManager database;

    /** The visitor's checkout that is not completed. */
    Optional<Checkout> findOpen(CartKey visitor) {
        return whole("c.openKey = :key").setParameter("key", visitor.text()).getResultList().stream()
                .findFirst();
    }

    Optional<Checkout> find(UUID id) {
        return Optional.ofNullable(database.find(Checkout.class, id));
    }

    /** As the database has it now with all that belongs to it, locked until the transaction ends; to be asked before anything else of it. */
    Optional<Checkout> lock(UUID id) {
        return whole("c.id = :id")
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** With speeds and gift cards, in one query. */
    private TypedQuery<Checkout> whole(String which) {
        return database.createQuery(
                "from Checkout c left join fetch c.speeds left join fetch c.giftCards where " + which, Checkout.class);
    }

    /** The visitor's open checkout, made if there is none, locked until the transaction ends. */
    Checkout lockOrMake(CartKey visitor, UUID id, Instant now) {
        var open = openId(visitor);
        if (open.isEmpty()) make(visitor, id, now);
        return open.or(() -> openId(visitor)).flatMap(this::lock).orElseThrow();
    }

    /** Locks go by the id: whoever completes the checkout has that lock when he takes it away from its visitor. */
    private Optional<UUID> openId(CartKey visitor) {
        return database
                .createQuery("select c.id from Checkout c where c.openKey = :key", UUID.class)
                .setParameter("key", visitor.text())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Makes nothing if another request of the visitor was first. */
    private void make(CartKey visitor, UUID id, Instant now) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert ignore into checkout_checkout
                            (id, open_key, account_id, guest_id, status, revision, is_delivery_chosen, created_at)
                        values (:id, :key, :account, :guest, 'OPEN', 0, false, :now)
                        """)
                .setParameter("id", id)
                .setParameter("key", visitor.text())
                .setParameter("account", visitor.accountId().orElse(null), UUID.class)
                .setParameter("guest", visitor.guestId().orElse(null), UUID.class)
                .setParameter("now", now)
                .executeUpdate();
    }
}
