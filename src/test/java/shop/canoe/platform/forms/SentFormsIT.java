package shop.canoe.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.NotAllowedException;
import shop.canoe.testing.Parallel;
import shop.canoe.testing.RaceDatabase;

/** One form, sent many times at once, on a real database. */
class SentFormsIT {
    private static final int TIMES = 20;
    private static RaceDatabase database;

    private final AtomicInteger done = new AtomicInteger();

    @BeforeAll
    static void start() {
        database = RaceDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void whatIsSentManyTimesAtOnceIsDoneOnceAndToldEachTime() {
        var form = UUID.randomUUID();

        var answers = inParallel(() -> forms().once(form, () -> "the " + done.incrementAndGet() + "st"));

        assertThat(done).hasValue(1);
        assertThat(answers).hasSize(TIMES).containsOnly("the 1st");
        assertThat(forms().once(form, () -> "again")).isEqualTo("the 1st");
    }

    @Test
    void twoFormsAreTwo() {
        inParallel(() -> forms().once(UUID.randomUUID(), () -> "" + done.incrementAndGet()));

        assertThat(done).hasValue(TIMES);
    }

    @Test
    void whatIsRefusedManyTimesAtOnceIsNotUsedUp() {
        var form = UUID.randomUUID();

        var answers = inParallel(() -> refused(() -> forms().once(form, () -> {
            done.incrementAndGet();
            throw new NotAllowedException();
        })));

        assertThat(answers).hasSize(TIMES).containsOnly("refused");
        assertThat(done).hasValue(TIMES);
        assertThat(forms().once(form, () -> "well")).isEqualTo("well");
    }

    @Test
    void whatIsDoneStandsOrFallsWithTheFormsRow() {
        var form = UUID.randomUUID();
        var mark = UUID.randomUUID();

        refused(() -> forms().once(form, () -> {
            database.entityManager()
                    .createNativeQuery("insert into platform_form (id, sent_at) values (:mark, now(6))")
                    .setParameter("mark", mark)
                    .executeUpdate();
            throw new NotAllowedException();
        }));

        assertThat(rows(mark)).isZero();
        assertThat(rows(form)).isEqualTo(1);
    }

    @Test
    void formsThatNobodyCanSendAnyMoreAreForgotten() {
        var old = UUID.randomUUID();
        var fresh = UUID.randomUUID();
        forms().once(old, () -> "");
        forms().once(fresh, () -> "");
        database.inTransaction(() -> database.entityManager()
                .createNativeQuery("update platform_form set sent_at = now(6) - interval 3 day where id = :form")
                .setParameter("form", old)
                .executeUpdate());

        assertThat(forms().purge()).isEqualTo(1);

        assertThat(rows(old)).isZero();
        assertThat(rows(fresh)).isEqualTo(1);
    }

    private static String refused(Supplier<String> work) {
        try {
            return work.get();
        } catch (NotAllowedException e) {
            return "refused";
        }
    }

    private static int rows(UUID id) {
        return database.inTransaction(() -> ((Number) database.entityManager()
                        .createNativeQuery("select count(*) from platform_form where id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .intValue());
    }

    private static List<String> inParallel(Supplier<String> work) {
        return Parallel.run(TIMES, TIMES, number -> work.get());
    }

    private static SentForms forms() {
        var forms = new SentForms();
        forms.database = database.entityManager();
        forms.transactions = new Transactions() {
            @Override
            public <T extends @Nullable Object> T inNew(Supplier<T> work) {
                return database.inTransaction(work);
            }
        };
        return forms;
    }
}
