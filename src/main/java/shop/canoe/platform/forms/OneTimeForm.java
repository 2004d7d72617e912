package shop.canoe.platform.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.Signer;

/**
 * The id of a form with {@code <canoe:once/>}: signed, bound to the account it was shown to, valid for a day. Whatever the
 * form does is done in the transaction that notes its id, so a form that is sent twice, one after the other or both at the
 * same time, does it once and leads to the same page both times. A refused form has not been used.
 */
@Named("oneTimeForm")
@RequestScoped
public class OneTimeForm {
    static final Duration LIFE = Duration.ofHours(24);
    private static final String PURPOSE = "form";

    @Inject
    Signer signer;

    @Inject
    CurrentUser user;

    @Inject
    SentForms sent;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    /** A new id for a form in this answer. */
    public String getNext() {
        var now = clock.instant();
        return signer.sign(PURPOSE, user.accountId() + "." + now.getEpochSecond() + "." + Ids.next(now));
    }

    /**
     * Does the work of the form that was sent, unless it has been done, in one transaction that is repeated as a whole if
     * the database asks for it.
     *
     * @param work returns what the next page has to know, at most 200 characters
     * @return what the work returned when it was done
     * @throws UnknownFormException if the id is none, or another account's
     * @throws OldFormException if it was shown more than a day ago
     */
    public String once(Supplier<String> work) {
        return sent.once(id(), work);
    }

    /** The same for work that has nothing to tell. */
    public void once(Runnable work) {
        once(() -> {
            work.run();
            return "";
        });
    }

    /**
     * The id of the form that was sent, for what needs a name that stays the same when it is sent again.
     *
     * @throws UnknownFormException if the id is none, or another account's
     * @throws OldFormException if it was shown more than a day ago
     */
    public UUID id() {
        var parts = signer.verify(PURPOSE, parameters.getOrDefault("_form", ""))
                .map(text -> text.split("\\."))
                .filter(text -> text[0].equals(user.accountId().toString()))
                .orElseThrow(UnknownFormException::new);
        var shown = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        if (shown.plus(LIFE).isBefore(clock.instant())) throw new OldFormException();
        return Ids.parse(parts[2]).orElseThrow(UnknownFormException::new);
    }
}
