package shop.canoe.platform.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import shop.canoe.platform.persistence.Transactions;

/**
 * The forms that were sent, and what came of each. A form's row is made in a transaction of its own and then locked while
 * its work is done: inserting it together with the work would let three that arrive at once wait for each other in a
 * circle when the first is refused.
 */
@ApplicationScoped
class SentForms {
    private static final Duration KEPT = OneTimeForm.LIFE.multipliedBy(2);
    private static final int BATCH = 1000;

    @Inject
    EntityManager database;

    @Inject
    Transactions transactions;

    /** Does the work if it has not been done for this form, and returns what it returned when it was. */
    String once(UUID form, Supplier<String> work) {
        Transactions.retrying(() -> transactions.<Object>inNew(() -> note(form)));
        return Transactions.retrying(() -> transactions.inNew(() -> answerOf(form, work)));
    }

    private int note(UUID form) {
        return session()
                .createNativeMutationQuery("insert ignore into platform_form (id, sent_at) values (:form, now(6))")
                .setParameter("form", form)
                .executeUpdate();
    }

    private String answerOf(UUID form, Supplier<String> work) {
        var before = lock(form);
        if (before.isPresent()) return before.get();
        var answer = work.get();
        session()
                .createNativeMutationQuery("update platform_form set answer = :answer where id = :form")
                .setParameter("answer", answer)
                .setParameter("form", form)
                .executeUpdate();
        return answer;
    }

    /** Waits for whoever does the form's work at this moment; empty if it has not been done. */
    private Optional<String> lock(UUID form) {
        return session()
                .createNativeQuery("select answer from platform_form where id = :form for update", Tuple.class)
                .setParameter("form", form)
                .stream()
                .findFirst()
                .map(row -> row.get("answer", String.class));
    }

    /** Forgets forms that nobody can send any more, a batch of them; returns how many. */
    int purge() {
        return transactions.inNew(() -> session()
                .createNativeMutationQuery(
                        "delete from platform_form where sent_at < now(6) - interval %d second limit %d"
                                .formatted(KEPT.toSeconds(), BATCH))
                .executeUpdate());
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
