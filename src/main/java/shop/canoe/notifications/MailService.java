package shop.canoe.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes mails and sends them after the transaction that asked for them has committed. */
@ApplicationScoped
@Transactional
public class MailService {

    /**
     * Sends the mail once per key, however often it is asked to.
     *
     * @param key what the mail is about, e.g. {@code order-confirmed/2F7K-9Q4D}; the same key again sends nothing
     */
    public void send(String key, Mail mail) {
        throw new UnsupportedOperationException("not built yet");
    }
}
