package shop.canoe.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** The running shop: where it is, and whether it is open. {@code -Dcanoe.url=…} points tests at another one. */
public final class Shop {
    private static final int CHANGE_TRIES = 20;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String GIVEN_UP = "cannot open";
    /** A race's threads must not take the shop's connections. */
    private static final Semaphore CHANGES = new Semaphore(10);

    private static boolean open;

    private Shop() {}

    /** The address without a slash at its end. */
    public static String url() {
        return Optional.ofNullable(System.getProperty("canoe.url"))
                .filter(url -> !url.contains("${"))
                .orElse("http://localhost:9080");
    }

    /** What the shop's database holds, for what no page tells: the first column of the rows. */
    public static List<String> rows(String sql) {
        return schema().texts(sql);
    }

    /**
     * Changes what the shop's database holds, for what no page lets a tester do: time passing, a shelf counted. Repeated, as
     * the shop itself does, when the database takes it for the one to give way.
     */
    public static void change(String sql) {
        for (int tries = 1; !isChanged(sql, tries); tries++) Thread.onSpinWait();
    }

    private static boolean isChanged(String sql, int tries) {
        CHANGES.acquireUninterruptibly();
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLTransactionRollbackException e) {
            if (tries == CHANGE_TRIES) throw refused(e);
            return false;
        } catch (SQLException e) {
            throw refused(e);
        } finally {
            CHANGES.release();
        }
    }

    private static IllegalStateException refused(SQLException e) {
        return new IllegalStateException("the shop's database refuses: " + e.getMessage(), e);
    }

    public static int databasePort() {
        return URI.create(schema().url().substring("jdbc:".length())).getPort();
    }

    /** To the shop's database. */
    public static Connection connection() throws SQLException {
        return schema().source().getConnection();
    }

    private static TestSchema schema() {
        return TestSchema.external().orElseGet(() -> TestSchema.embedded(Integer.getInteger("canoe.it.db.port", 9306)));
    }

    /** Waits until the shop takes visitors: until its demo catalogue is loaded and indexed. */
    static synchronized void awaitOpen() {
        if (open) return;
        Poll.until("the opening of " + url(), LIMIT, () -> isReady(url()));
        open = true;
    }

    /** Whether what serves this address says that it can serve. */
    public static boolean isReady(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
