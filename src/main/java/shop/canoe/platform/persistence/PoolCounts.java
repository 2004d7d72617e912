package shop.canoe.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How this node's connections to the database stand, at {@code /metrics}: open ones, those of them that nobody uses, and threads that wait
 * for one, each by the name of its pool. Asked for when the metrics are; −1 while a pool has not been used yet.
 *
 * <p>Liberty tells them as text only, each on a line of its own, e.g. {@code available=6}: Open Liberty, "JDBC connection pool", MBean
 * {@code com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean}.
 */
@ApplicationScoped
class PoolCounts {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final int UNKNOWN = -1;

    @Inject
    MetricRegistry registry;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        register("jdbc/canoe");
        register("jdbc/ledger");
    }

    private void register(String pool) {
        var tag = new Tag("pool", pool);
        registry.gauge("canoe_connections_open", pool, name -> value(name, "size"), tag);
        registry.gauge("canoe_connections_free", pool, name -> value(name, "available"), tag);
        registry.gauge("canoe_connections_awaited", pool, name -> value(name, "waiting"), tag);
    }

    private static int value(String pool, String figure) {
        var line = Pattern.compile("^" + figure + "=(\\d+)$", Pattern.MULTILINE).matcher(contents(pool));
        return line.find() ? Integer.parseInt(line.group(1)) : UNKNOWN;
    }

    /** Empty while there is no such pool. */
    private static String contents(String pool) {
        try {
            var names = new ObjectName(
                    "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,jndiName=" + pool + ",*");
            for (var name : BEANS.queryNames(names, null))
                return (String) BEANS.invoke(name, "showPoolContents", null, null);
            return "";
        } catch (JMException e) {
            throw new IllegalStateException("pool " + pool, e);
        }
    }
}
