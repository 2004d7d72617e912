package shop.canoe.platform.persistence;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of the running thread, for {@code Server-Timing} and for tests that catch N+1 reads. */
public final class SqlCount implements StatementInspector {
    private static final long serialVersionUID = 1;
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    /** Statements on this thread since {@link #reset()}. */
    public static int get() {
        return COUNT.get()[0];
    }

    public static void reset() {
        COUNT.get()[0] = 0;
    }

    static void add() {
        COUNT.get()[0]++;
    }

    @Override
    public String inspect(String sql) {
        add();
        return sql;
    }
}
