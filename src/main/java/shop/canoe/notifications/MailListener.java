package shop.canoe.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Sends what was asked for. The mail is locked meanwhile, so that a second delivery of the event finds it sent. */
@ApplicationScoped
class MailListener {
    @Inject
    MailRepository mails;

    @Inject
    MailSink sink;

    @Inject
    Clock clock;

    void on(@Observes MailAsked event) {
        mails.findLocked(event.mailId()).filter(mail -> !mail.isSent()).ifPresent(mail -> {
            sink.deliver(mail);
            mail.sent(clock.instant());
        });
    }
}
