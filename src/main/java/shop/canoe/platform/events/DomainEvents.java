package shop.canoe.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells downstream modules what happened. An event is a record of ids and plain values; a listener is a CDI observer
 * {@code void on(@Observes OrderPlaced event)} of an application-scoped bean.
 */
@ApplicationScoped
public class DomainEvents {
    @Inject
    Outbox outbox;

    /**
     * Writes one outbox row per listener in the running transaction; each is delivered after the commit, in a transaction
     * of its own, at least once. Nothing is written if nobody listens.
     */
    public void publish(Record event) {
        outbox.add(event);
    }
}
