package shop.canoe.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate, bootstrapped by the application after the migrations. {@code @Inject EntityManager} is a proxy on the
 * session of the running transaction; outside a transaction it throws.
 */
@ApplicationScoped
public class Persistence {
    private @Nullable SessionFactory factory;

    /** Builds the session factory, without asking the database for anything; call once. */
    public void start(DataSource database, Collection<Class<?>> entities) {
        factory = configuration(
                        entities,
                        Map.of(
                                "jakarta.persistence.jtaDataSource", database,
                                "hibernate.transaction.jta.platform",
                                        "org.hibernate.engine.transaction.jta.platform.internal.WebSphereLibertyJtaPlatform",
                                "hibernate.current_session_context_class", "jta",
                                "hibernate.connection.handling_mode",
                                        "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION"))
                .transactionType(PersistenceUnitTransactionType.JTA)
                .createEntityManagerFactory();
    }

    public void stop() {
        if (factory != null) factory.close();
    }

    /** The same without a server, for tests with a plain data source. */
    public static SessionFactory sessionFactory(Collection<Class<?>> entities, Map<String, Object> connection) {
        return configuration(entities, connection).createEntityManagerFactory();
    }

    private static HibernatePersistenceConfiguration configuration(
            Collection<Class<?>> entities, Map<String, Object> connection) {
        var settings = new HashMap<String, Object>(connection);
        // One dialect for MySQL and MariaDB: the same SQL goes to both.
        settings.put("hibernate.dialect", SharedDialect.class.getName());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
        settings.put(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
        settings.put("hibernate.jdbc.time_zone", "UTC");
        settings.put("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP");
        settings.put("hibernate.type.preferred_uuid_jdbc_type", "BINARY");
        settings.put("hibernate.type.prefer_native_enum_types", false);
        settings.put("hibernate.jdbc.batch_size", 100);
        settings.put("hibernate.order_inserts", true);
        settings.put("hibernate.order_updates", true);
        settings.put("hibernate.query.in_clause_parameter_padding", true);
        settings.put("hibernate.session_factory.statement_inspector", new SqlCount());
        var configuration = new HibernatePersistenceConfiguration("canoe");
        entities.forEach(configuration::managedClass);
        settings.forEach(configuration::property);
        return configuration;
    }

    @Produces
    @Dependent
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Persistence.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Session current() {
        if (factory == null) throw new IllegalStateException("the database is not ready yet");
        return factory.getCurrentSession();
    }
}
