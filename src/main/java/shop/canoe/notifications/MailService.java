package shop.canoe.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import shop.canoe.platform.events.DomainEvents;

/** Takes mails and sends them after the transaction that asked for them has committed. */
@ApplicationScoped
@Transactional
public class MailService {
    @Inject
    MailRepository mails;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Sends the mail once per key, however often it is asked to. It leaves after the caller's transaction has committed.
     *
     * @param key what the mail is about, at most 200 characters, e.g. {@code order-confirmed/2F7K-9Q4D}; the same key again
     *     sends nothing
     */
    public void send(String key, Mail mail) {
        var stored = StoredMail.of(key, mail, clock.instant());
        if (mails.addIfAbsent(stored)) events.publish(new MailAsked(stored.id()));
    }
}
