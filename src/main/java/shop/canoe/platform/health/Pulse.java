package shop.canoe.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import shop.canoe.platform.cache.Caches;

/**
 * Asks every second what this node cannot do without, each on a thread of its own: whoever wants to know how they are
 * is answered at once, also while one of them hangs.
 */
@ApplicationScoped
public class Pulse {
    private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int ANSWER_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource(lookup = "jdbc/canoe")
    DataSource source;

    @Inject
    Caches caches;

    private final Heartbeat database = new Heartbeat("database");
    private final Heartbeat sessions = new Heartbeat("sessions");
    private List<Future<?>> beats = List.of();

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        beats = List.of(every(database, this::databaseAnswers), every(sessions, this::sessionsAnswer));
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        beats.forEach(beat -> beat.cancel(true));
    }

    /** Whether the database is known not to answer, so that asking it would be waiting in vain; for a second or two after it went, no. */
    public boolean isDatabaseAway() {
        return database.isAway();
    }

    Heartbeat database() {
        return database;
    }

    Heartbeat sessions() {
        return sessions;
    }

    private Future<?> every(Heartbeat heart, Question question) {
        return timer.scheduleWithFixedDelay(() -> beat(heart, question), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void beat(Heartbeat heart, Question question) {
        try {
            if (question.isAnswered()) heart.beat();
            else heart.miss();
        } catch (SQLTransientConnectionException busy) {
            LOG.log(System.Logger.Level.DEBUG, "nothing was asked of " + heart.name(), busy);
        } catch (SQLException | RuntimeException e) {
            heart.miss();
            LOG.log(System.Logger.Level.DEBUG, "no answer from " + heart.name(), e);
        }
    }

    /** Asks once it has a connection: where visitors have them all, the shop is busy, and the database is not to blame. */
    private boolean databaseAnswers() throws SQLException {
        try (var connection = source.getConnection()) {
            database.ask();
            return connection.isValid(ANSWER_SECONDS) || throwsAway(connection);
        }
    }

    private boolean sessionsAnswer() {
        sessions.ask();
        return caches.keepWhatIsWritten();
    }

    /** Asked in earnest, a dead connection fails, and the pool throws its sisters away with it. */
    private static boolean throwsAway(Connection dead) throws SQLException {
        try (var statement = dead.createStatement()) {
            return statement.execute("select 1");
        }
    }

    /** Something that answers, says no, or fails. */
    private interface Question {
        boolean isAnswered() throws SQLException;
    }
}
