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

/** The list of products whose index documents are out of date. Noting a product again and again costs one write to the index. */
@ApplicationScoped
class StaleProducts {
    @Inject
    EntityManager database;

    @Transactional
    public void add(Collection<UUID> products) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into search_stale (product_id, mark) values (?, 1) on duplicate key update mark = mark + 1")) {
                for (var product : products.stream().distinct().sorted().toList()) {
                    insert.setBytes(1, bytes(product));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** The next ones with their marks, for {@link #remove}; empty if all is written. */
    @Transactional
    public Map<UUID, Long> next(int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select product_id, mark from search_stale order by product_id limit " + limit)
                .getResultList();
        var marks = new LinkedHashMap<UUID, Long>();
        rows.forEach(row -> marks.put(uuid((byte[]) row[0]), ((Number) row[1]).longValue()));
        return marks;
    }

    /** Forgets those that have not changed since {@link #next} gave them out. */
    @Transactional
    public void remove(Map<UUID, Long> marks) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from search_stale where product_id = ? and mark = ?")) {
                for (var entry : marks.entrySet()) {
                    delete.setBytes(1, bytes(entry.getKey()));
                    delete.setLong(2, entry.getValue());
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
