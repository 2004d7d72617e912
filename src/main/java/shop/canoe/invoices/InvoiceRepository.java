package shop.canoe.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of documents and the counters of their series. */
@ApplicationScoped
class InvoiceRepository {
    @Inject
    EntityManager database;

    /** Begins a series, if it has not begun. */
    void begin(UUID sellerId, InvoiceView.Kind kind) {
        database.createNativeQuery("""
                        insert into invoices_counter (seller_id, kind, last) values (:seller, :kind, 0)
                        on duplicate key update last = last
                        """)
                .setParameter("seller", sellerId)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    /**
     * Locks the series until the transaction ends, so that its numbers are given one after another.
     *
     * @return false if it has not begun
     */
    boolean lock(UUID sellerId, InvoiceView.Kind kind) {
        return !database.createNativeQuery(
                        "select last from invoices_counter where seller_id = :seller and kind = :kind for update")
                .setParameter("seller", sellerId)
                .setParameter("kind", kind.name())
                .getResultList()
                .isEmpty();
    }

    /** The next number of a locked series; lost with the transaction if that is rolled back, so that there is no gap. */
    int next(UUID sellerId, InvoiceView.Kind kind) {
        database.createNativeQuery(
                        "update invoices_counter set last = last + 1 where seller_id = :seller and kind = :kind")
                .setParameter("seller", sellerId)
                .setParameter("kind", kind.name())
                .executeUpdate();
        return last(sellerId, kind);
    }

    void add(Invoice invoice) {
        database.persist(invoice);
        database.flush();
    }

    boolean exists(InvoiceView.Kind kind, UUID reference) {
        return database.createQuery(
                                "select count(i) from Invoice i where i.kind = :kind and i.reference = :reference",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("reference", reference)
                        .getSingleResult()
                > 0;
    }

    Optional<Invoice> find(String number) {
        return database.createQuery("from Invoice i where i.number = :number", Invoice.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    List<Invoice> ofOrders(Collection<String> orderNumbers) {
        return database.createQuery("from Invoice i where i.orderNumber in :orders order by i.id", Invoice.class)
                .setParameter("orders", orderNumbers)
                .getResultList();
    }

    private int last(UUID sellerId, InvoiceView.Kind kind) {
        return ((Number) database.createNativeQuery(
                                "select last from invoices_counter where seller_id = :seller and kind = :kind")
                        .setParameter("seller", sellerId)
                        .setParameter("kind", kind.name())
                        .getSingleResult())
                .intValue();
    }
}
