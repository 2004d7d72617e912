package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The products whose documents are out of date, for the index of every node. Noting a product again and again costs one write
 * to an index.
 */
@ApplicationScoped
class StaleProducts {
    private static final int FORGOTTEN_HOURS = 24;

    @Inject
    EntityManager database;

    /**
     * Says that this index is there and wants to be told of changes.
     *
     * @return whether it was told of them until now; otherwise it has to be filled from the beginning
     */
    @Transactional
    public boolean attend(UUID index) {
        int known = database.createNativeQuery("update search_index set seen_at = now(6) where id = :id")
                .setParameter("id", bytes(index))
                .executeUpdate();
        if (known == 1) return true;
        database.createNativeQuery("insert into search_index (id, seen_at) values (:id, now(6))")
                .setParameter("id", bytes(index))
                .executeUpdate();
        return false;
    }

    /** Ends the noting for indexes that nobody has seen for a day. */
    @Transactional
    public void forgetAbandoned() {
        database.createNativeQuery("delete from search_index where seen_at < timestampadd(hour, :hours, now(6))")
                .setParameter("hours", -FORGOTTEN_HOURS)
                .executeUpdate();
        database.createNativeQuery("delete from search_due where index_id not in (select id from search_index)")
                .executeUpdate();
    }

    /** Notes for every index that these products have changed. */
    @Transactional
    public void add(Collection<UUID> products) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into search_due (index_id, product_id, mark) select id, ?, 1 from search_index
                    on duplicate key update mark = search_due.mark + 1
                    """)) {
                for (var product : products.stream().distinct().sorted().toList()) {
                    insert.setBytes(1, bytes(product));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** The next ones of this index with their marks, for {@link #remove}; empty if all is written. */
    @Transactional
    public Map<UUID, Long> next(UUID index, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select product_id, mark from search_due where index_id = :id order by product_id limit "
                                + limit)
                .setParameter("id", bytes(index))
                .getResultList();
        var marks = new LinkedHashMap<UUID, Long>();
        rows.forEach(row -> marks.put(uuid((byte[]) row[0]), ((Number) row[1]).longValue()));
        return marks;
    }

    /** Forgets those that have not changed since {@link #next} gave them out. */
    @Transactional
    public void remove(UUID index, Map<UUID, Long> marks) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from search_due where index_id = ? and product_id = ? and mark = ?")) {
                delete.setBytes(1, bytes(index));
                for (var entry : marks.entrySet()) {
                    delete.setBytes(2, bytes(entry.getKey()));
                    delete.setLong(3, entry.getValue());
                    delete.addBatch();
                }
                delete.executeBatch();
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
