package shop.canoe.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer, or gives no connection, from one that refuses what it is told. */
public final class DatabaseAway {
    /** What SQL calls a failure of the connection. */
    private static final String CONNECTION = "08";

    private DatabaseAway() {}

    /** Whether one of the causes says so. It may all be well a moment later, and nobody has done anything wrong. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && isAboutTheConnection(sql)) return true;
        return false;
    }

    private static boolean isAboutTheConnection(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || String.valueOf(failure.getSQLState()).startsWith(CONNECTION);
    }
}
