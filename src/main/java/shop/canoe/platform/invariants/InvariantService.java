package shop.canoe.platform.invariants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Asks all invariants and remembers what came of it. A breach is logged as an error, for whoever watches the log. */
@ApplicationScoped
public class InvariantService {
    private static final System.Logger LOG = System.getLogger(InvariantService.class.getName());
    private static final String FOLDER = "/WEB-INF/classes/invariants/";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final int KEPT = 100;

    @Inject
    ServletContext application;

    @Inject
    EntityManager database;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Asks them all for a person.
     *
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public InvariantRun run(SignedIn who) {
        who.require(Role.OPERATOR);
        return run();
    }

    /** Asks every query in a transaction of its own; nothing is changed but the list of runs. */
    InvariantRun run() {
        var now = clock.instant();
        var results = new ArrayList<InvariantResult>();
        for (var invariant : all()) results.add(ask(connection -> InvariantQueries.ask(connection, invariant)));
        results.add(ask(CardNumbers::ask));
        var run = new InvariantRun(now, List.copyOf(results));
        transactions.inNew(() -> keep(run));
        run.breaches().forEach(breach -> LOG.log(System.Logger.Level.ERROR, "invariant broken: {0}", breach.line()));
        return run;
    }

    /** What the last run found. */
    public Optional<InvariantRun> last() {
        return transactions
                .inNew(() -> database.unwrap(Session.class)
                        .createNativeQuery(
                                "select report from platform_invariant_run order by asked_at desc, id desc limit 1",
                                String.class)
                        .getResultList())
                .stream()
                .findFirst()
                .map(InvariantService::read);
    }

    private InvariantResult ask(ReturningWork<InvariantResult> question) {
        return transactions.inNew(() -> database.unwrap(Session.class).doReturningWork(question));
    }

    private List<Invariant> all() {
        var files = Optional.ofNullable(application.getResourcePaths(FOLDER)).orElseThrow();
        return new TreeSet<>(files)
                .stream()
                        .filter(path -> path.endsWith(".sql"))
                        .flatMap(path ->
                                Invariant.parse(
                                        path.substring(FOLDER.length(), path.length() - ".sql".length()), text(path))
                                        .stream())
                        .toList();
    }

    private String text(String path) {
        try (var file = application.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(InvariantRun run) {
        var session = database.unwrap(Session.class);
        session.createNativeMutationQuery("""
                        insert into platform_invariant_run (id, asked_at, broken, report)
                        values (:id, :at, :broken, :report)
                        """)
                .setParameter("id", Ids.next(run.askedAt()))
                .setParameter("at", run.askedAt())
                .setParameter("broken", run.breaches().size())
                .setParameter("report", write(run))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from platform_invariant_run where id not in (
                            select id from (
                                select id from platform_invariant_run order by asked_at desc, id desc limit %d) kept)
                        """.formatted(KEPT)).executeUpdate();
    }

    private static String write(InvariantRun run) {
        try {
            return JSON.writeValueAsString(run);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvariantRun read(String report) {
        try {
            return JSON.readValue(report, InvariantRun.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
