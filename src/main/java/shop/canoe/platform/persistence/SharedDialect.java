package shop.canoe.platform.persistence;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.lock.internal.MariaDBLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/** SQL that MySQL 8 and MariaDB both take: MySQL's, but rows are locked without naming a table ({@code for update of}). */
public class SharedDialect extends MySQLDialect {
    private static final LockingSupport LOCKING = new MariaDBLockingSupport(true, true, false);

    public SharedDialect() {
        super(DatabaseVersion.make(8));
    }

    @Override
    public LockingSupport getLockingSupport() {
        return LOCKING;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
