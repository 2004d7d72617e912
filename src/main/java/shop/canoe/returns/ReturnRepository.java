package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of returns, and how many units of which line are in one. */
@ApplicationScoped
class ReturnRepository {
    @Inject
    EntityManager database;

    void add(Return back) {
        database.persist(back);
        database.flush();
    }

    Optional<Return> find(UUID id) {
        return Optional.ofNullable(database.find(Return.class, id));
    }

    Optional<Return> find(String number) {
        return database.createQuery("from Return r where r.number = :number", Return.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<Return> ofOrder(String orderNumber) {
        return database.createQuery("from Return r where r.orderNumber = :order order by r.id desc", Return.class)
                .setParameter("order", orderNumber)
                .getResultList();
    }

    /** Those to be dealt with first, then newest first. */
    List<Return> ofSeller(UUID sellerId, int limit) {
        return database.createQuery("""
                        from Return r where r.sellerId = :seller
                        order by case when r.state in ('REQUESTED', 'RECEIVED') then 0 else 1 end, r.id desc
                        """, Return.class)
                .setParameter("seller", sellerId)
                .setMaxResults(limit)
                .getResultList();
    }

    int claimed(String orderNumber, int line) {
        List<?> units = database.createNativeQuery(
                        "select units from returns_claim where order_number = :order and line_no = :line")
                .setParameter("order", orderNumber)
                .setParameter("line", line)
                .getResultList();
        return units.isEmpty() ? 0 : ((Number) units.get(0)).intValue();
    }

    /** @return whether so many more of at most {@code most} were free, and are claimed now */
    boolean claim(String orderNumber, int line, int units, int most) {
        // Not "insert ignore": that would share the row's lock, and two who share it cannot both go on.
        database.createNativeQuery("""
                        insert into returns_claim (order_number, line_no, units) values (:order, :line, 0)
                        on duplicate key update units = units
                        """)
                .setParameter("order", orderNumber)
                .setParameter("line", line)
                .executeUpdate();
        return database.createNativeQuery("""
                                update returns_claim set units = units + :units
                                where order_number = :order and line_no = :line and units + :units <= :most
                                """)
                        .setParameter("units", units)
                        .setParameter("order", orderNumber)
                        .setParameter("line", line)
                        .setParameter("most", most)
                        .executeUpdate()
                == 1;
    }

    /** Gives units up that were announced and did not come back. */
    void release(String orderNumber, int line, int units) {
        if (units == 0) return;
        database.createNativeQuery(
                        "update returns_claim set units = units - :units where order_number = :order and line_no = :line")
                .setParameter("units", units)
                .setParameter("order", orderNumber)
                .setParameter("line", line)
                .executeUpdate();
    }

    /** @return whether it was announced and is received now */
    boolean receive(Return back, Instant now) {
        boolean moved = database.createQuery(
                                "update Return r set r.state = :to, r.receivedAt = :now where r.id = :id and r.state = :from")
                        .setParameter("to", ReturnState.RECEIVED)
                        .setParameter("now", now)
                        .setParameter("id", back.id())
                        .setParameter("from", ReturnState.REQUESTED)
                        .executeUpdate()
                == 1;
        database.refresh(back);
        return moved;
    }

    /** @return whether it was received and is at {@code to} now, for good */
    boolean settle(Return back, ReturnState to, String answer, Instant now) {
        boolean moved = database.createQuery("""
                                update Return r set r.state = :to, r.answer = :answer, r.settledAt = :now
                                where r.id = :id and r.state = :from
                                """)
                        .setParameter("to", to)
                        .setParameter("answer", answer)
                        .setParameter("now", now)
                        .setParameter("id", back.id())
                        .setParameter("from", ReturnState.RECEIVED)
                        .executeUpdate()
                == 1;
        database.refresh(back);
        return moved;
    }

    /** The return that a picture came with. */
    Optional<Return> findByPhoto(@Nullable UUID photo) {
        return database.createQuery("from Return r where r.photo = :photo", Return.class)
                .setParameter("photo", photo)
                .getResultStream()
                .findFirst();
    }
}
