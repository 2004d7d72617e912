package shop.canoe.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.id.Ids;

/** A mail as it is kept: what it is about, to whom, its words, and when it left. */
@Entity
@Table(name = "notifications_mail")
class StoredMail {
    private static final int KEY_LENGTH = 200;
    private static final int SUBJECT_LENGTH = 250;

    @Id
    private UUID id;

    @Column(nullable = false, length = KEY_LENGTH)
    private String mailKey;

    @Column(nullable = false, length = 254)
    private String recipient;

    @Column(nullable = false, length = SUBJECT_LENGTH)
    private String subject;

    @Column(nullable = false, length = Length.LONG32 / 1000)
    private String text;

    @Column(nullable = false)
    private Instant askedAt;

    @Column
    private @Nullable Instant sentAt;

    /** For JPA. */
    protected StoredMail() {}

    /** A subject is one line: what would break it becomes a space. */
    static StoredMail of(String key, Mail mail, Instant now) {
        if (key.isBlank() || key.length() > KEY_LENGTH)
            throw new IllegalArgumentException("a mail's key has 1 to 200 characters");
        var stored = new StoredMail();
        stored.id = Ids.next(now);
        stored.mailKey = key;
        stored.recipient = mail.to().value();
        var subject = mail.subject().replaceAll("\\p{Cntrl}+", " ").strip();
        stored.subject = subject.length() > SUBJECT_LENGTH ? subject.substring(0, SUBJECT_LENGTH) : subject;
        stored.text = mail.text();
        stored.askedAt = now;
        return stored;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    boolean isSent() {
        return sentAt != null;
    }

    UUID id() {
        return id;
    }

    String key() {
        return mailKey;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    Instant askedAt() {
        return askedAt;
    }
}
