package shop.canoe.platform.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date from {@code sql/<module>/V*.sql} on the class path. Forward only. */
public final class Migrations {
    private Migrations() {}

    /** Applies what is missing and returns how many scripts that were. */
    public static int apply(DataSource database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:sql")
                .table("platform_migration")
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .connectRetries(30)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
