package shop.canoe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;

class MetricsIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long SEED = 20;

    @Test
    void anOrderIsCounted() {
        double before = value("canoe_events_total", "OrdersConfirmed");
        var buyer = new Buyer(visitor);
        buyer.put(Article.any(SEED));

        buyer.order();

        Poll.until("the count", LIMIT, () -> value("canoe_events_total", "OrdersConfirmed") > before);
        assertThat(value("canoe_gateway_calls_total", "answered")).isPositive();
    }

    @Test
    void aRefusalIsCountedByItsReason() {
        double before = value("canoe_refusals_total", "NotFound");

        visitor.get("/p/no-such-product/999999999").is(404);

        assertThat(value("canoe_refusals_total", "NotFound")).isEqualTo(before + 1);
    }

    @Test
    void theOutboxSaysHowItStands() {
        assertThat(visitor.get("/metrics").body())
                .contains("canoe_outbox_waiting{", "canoe_outbox_late_seconds{", "canoe_outbox_dead{");
    }

    @Test
    void requestsAreCountedByTheirStatus() {
        double before = value("canoe_requests_seconds_count", "4xx");

        visitor.get("/p/no-such-product/999999999").is(404);
        visitor.get("/nothing-here").is(404);

        Poll.until("the count", LIMIT, () -> value("canoe_requests_seconds_count", "4xx") >= before + 2);
    }

    @Test
    void connectionsToTheDatabaseAreTold() {
        assertThat(value("canoe_connections_open", "jdbc/canoe")).isPositive();
        assertThat(value("canoe_connections_free", "jdbc/canoe")).isNotNegative();
        assertThat(value("canoe_connections_awaited", "jdbc/canoe")).isZero();
    }

    /** Of this name and with this label; 0 if there is none yet. */
    private double value(String name, String label) {
        var line = Pattern.compile("^" + name + "\\{[^}]*\"" + label + "\"[^}]*} (\\S+)$", Pattern.MULTILINE)
                .matcher(visitor.get("/metrics").is(200).body());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
