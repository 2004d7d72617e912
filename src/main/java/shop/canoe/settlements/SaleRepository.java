package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Frozen sales, commission rules, and when a shipment's money leaves the reserve. */
@ApplicationScoped
class SaleRepository {
    @Inject
    EntityManager database;

    void add(CommissionRule rule) {
        database.persist(rule);
    }

    /** Newest first. */
    List<CommissionTerms> terms() {
        return database.createQuery("from CommissionRule r order by r.validAt desc, r.id", CommissionRule.class)
                .getResultStream()
                .map(CommissionRule::toTerms)
                .toList();
    }

    void add(List<SaleLine> lines) {
        lines.forEach(database::persist);
        database.flush();
    }

    /** In the order of their numbers; none if the order is not frozen yet. */
    List<SaleLine> lines(String orderNumber) {
        return database.createQuery(
                        "from SaleLine l where l.id.orderNumber = :order order by l.id.lineNo", SaleLine.class)
                .setParameter("order", orderNumber)
                .getResultList();
    }

    /** Locks a shipment's row until the transaction ends; made if it is not there. */
    void lockReserve(UUID shipmentId, UUID sellerId, String orderNumber) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into settlements_reserve (shipment_id, seller_id, order_number)
                        values (:shipment, :seller, :order) on duplicate key update shipment_id = shipment_id
                        """)
                .setParameter("shipment", shipmentId)
                .setParameter("seller", sellerId)
                .setParameter("order", orderNumber)
                .executeUpdate();
        database.unwrap(Session.class)
                .createNativeQuery(
                        "select order_number from settlements_reserve where shipment_id = :shipment for update",
                        String.class)
                .setParameter("shipment", shipmentId)
                .getSingleResult();
    }

    /** Says when a locked shipment's money is due; the first to say so counts. */
    void setDue(UUID shipmentId, Instant due) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        update settlements_reserve set due_at = :due where shipment_id = :shipment and due_at is null
                        """)
                .setParameter("due", due)
                .setParameter("shipment", shipmentId)
                .executeUpdate();
    }

    void setReleased(UUID shipmentId, Instant now) {
        database.unwrap(Session.class)
                .createNativeMutationQuery(
                        "update settlements_reserve set released_at = :now where shipment_id = :shipment")
                .setParameter("now", now)
                .setParameter("shipment", shipmentId)
                .executeUpdate();
    }

    /** A shipment whose money may leave the reserve. */
    record Due(UUID shipmentId, UUID sellerId, String orderNumber) {}

    /** The next that are due, up to {@code limit}. */
    List<Due> due(Instant now, int limit) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select shipment_id, seller_id, order_number from settlements_reserve
                        where released_at is null and due_at <= :now order by due_at limit :limit
                        """, Object[].class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Due(uuid(row[0]), uuid(row[1]), (String) row[2]))
                .toList();
    }

    private static UUID uuid(Object bytes) {
        var buffer = ByteBuffer.wrap((byte[]) bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
