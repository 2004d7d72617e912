package shop.canoe.notifications;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what the shop would send, once per key, in the order it was asked to. */
public final class Mailbox extends MailService {
    private final Map<String, Mail> mails = Collections.synchronizedMap(new LinkedHashMap<>());

    @Override
    public void send(String key, Mail mail) {
        mails.putIfAbsent(key, mail);
    }

    public List<Mail> mails() {
        return List.copyOf(mails.values());
    }
}
