package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of holds and their parts; whoever changes a checkout's holds locks them first. */
@ApplicationScoped
class HoldRepository {
    @Inject
    EntityManager database;

    void add(Object row) {
        database.persist(row);
        database.flush();
    }

    /** Those of a checkout that were not given up, in their order, locked until the transaction ends. */
    List<CreditHold> lock(UUID checkoutId) {
        return database.createQuery(
                        "from CreditHold h where h.checkoutId = :checkout and h.status = HELD order by h.place",
                        CreditHold.class)
                .setParameter("checkout", checkoutId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<HeldCredit> of(UUID checkoutId) {
        return database.createQuery("""
                        select new shop.canoe.credit.HeldCredit(h.id, c.codeEnd, h.amountMinor, h.currency)
                        from CreditHold h join Credit c on c.id = h.creditId
                        where h.checkoutId = :checkout and h.status = HELD order by h.place
                        """, HeldCredit.class)
                .setParameter("checkout", checkoutId)
                .getResultList();
    }

    long sum(HoldPart.Kind kind, UUID reference) {
        return database.createQuery("""
                        select coalesce(sum(p.amountMinor), 0) from HoldPart p where p.kind = :kind and p.reference = :reference
                        """, Long.class)
                .setParameter("kind", kind)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    /** What was taken for an order and not given back, by hold. */
    Map<UUID, Long> returnable(List<CreditHold> holds, String orderNumber) {
        var sums = new HashMap<UUID, Long>();
        if (holds.isEmpty()) return sums;
        database.createQuery("""
                        select p.holdId, sum(case p.kind when TAKEN then p.amountMinor when RETURNED then -p.amountMinor else 0 end)
                        from HoldPart p where p.holdId in :holds and p.orderNumber = :number group by p.holdId
                        """, Object[].class)
                .setParameter("holds", holds.stream().map(CreditHold::id).toList())
                .setParameter("number", orderNumber)
                .getResultList()
                .forEach(row -> sums.put((UUID) row[0], ((Number) row[1]).longValue()));
        return sums;
    }
}
