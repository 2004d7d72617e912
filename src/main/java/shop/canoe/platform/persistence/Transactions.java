package shop.canoe.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions of its own and repeats a whole transaction that the database asked to repeat. */
@ApplicationScoped
public class Transactions {
    private static final int TRIES = 4;

    /** Runs in a new transaction, whatever the caller has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T extends @Nullable Object> T inNew(Supplier<T> work) {
        return work.get();
    }

    /** Runs in a new transaction, whatever the caller has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void inNew(Runnable work) {
        work.run();
    }

    /**
     * Calls {@code work}, which must open its own transaction, again when that transaction fell to a deadlock (1213), a
     * lock wait limit (1205) or a changed snapshot (1020); four tries in all, 10 to 80 ms apart. Call it outside any
     * transaction.
     */
    public static <T extends @Nullable Object> T retrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isRepeatable(e)) throw e;
                pause();
            }
        }
    }

    private static boolean isRepeatable(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == 1213 || sql.getErrorCode() == 1205 || sql.getErrorCode() == 1020))
                return true;
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 80));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
