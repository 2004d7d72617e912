package shop.canoe.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Mails in the database. */
@ApplicationScoped
class MailRepository {
    @Inject
    EntityManager database;

    /** False, and nothing changed, if there is a mail with this key. Waits for a transaction that is adding the same. */
    boolean addIfAbsent(StoredMail mail) {
        return database.createNativeQuery("""
                                insert ignore into notifications_mail (id, mail_key, recipient, subject, text, asked_at)
                                values (:id, :key, :recipient, :subject, :text, :askedAt)
                                """)
                        .setParameter("id", mail.id())
                        .setParameter("key", mail.key())
                        .setParameter("recipient", mail.recipient())
                        .setParameter("subject", mail.subject())
                        .setParameter("text", mail.text())
                        .setParameter("askedAt", mail.askedAt())
                        .executeUpdate()
                == 1;
    }

    /** The mail, locked until the transaction ends. */
    Optional<StoredMail> findLocked(UUID id) {
        return Optional.ofNullable(database.find(StoredMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
