package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.persistence.Persistence;

/** Entities and migrations are written apart; here they are held together. */
class SchemaIT {

    @Test
    void everyEntityFindsItsTableAndColumns() {
        assertThatCode(() -> validated(TestDatabase.entities()).close()).doesNotThrowAnyException();
    }

    @Test
    void anEntityWithAColumnThatNoMigrationMadeIsFound() {
        assertThatThrownBy(() -> validated(List.of(Drifted.class)))
                .hasRootCauseInstanceOf(SchemaManagementException.class)
                .rootCause()
                .hasMessageContaining("drifted");
    }

    private static SessionFactory validated(List<Class<?>> entities) {
        return Persistence.sessionFactory(
                entities,
                Map.of(
                        "hibernate.connection.datasource",
                        TestDatabase.get().schema().source(),
                        "hibernate.hbm2ddl.auto",
                        "validate"));
    }

    @Entity
    @Table(name = "platform_lease")
    static class Drifted {
        @Id
        String name = "";

        String drifted = "";
    }
}
