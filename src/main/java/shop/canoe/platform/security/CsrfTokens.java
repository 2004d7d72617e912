package shop.canoe.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The token every form carries, as {@code <canoe:token/>}: signed, valid for a day, bound to the signed-in account. A token
 * from a page opened before sign-in is taken only when the browser also proves the origin.
 */
@RequestScoped
public class CsrfTokens {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final String PURPOSE = "csrf";
    private static final String GUEST = "guest";

    @Inject
    Signer signer;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** The token for a form in this answer. */
    public String getToken() {
        return signer.sign(PURPOSE, subject() + '.' + clock.instant().getEpochSecond() / 600 * 600);
    }

    /** @param sameOrigin whether the browser itself says the form is one of ours */
    public boolean accepts(String token, boolean sameOrigin) {
        return signer.verify(PURPOSE, token)
                .filter(text -> isFresh(text.substring(text.indexOf('.') + 1)))
                .map(text -> text.substring(0, text.indexOf('.')))
                .filter(subject -> subject.equals(subject()) || (sameOrigin && subject.equals(GUEST)))
                .isPresent();
    }

    /** Whether the form was shown to somebody signed in, and now nobody is: the session has ended meanwhile. */
    public boolean isOfEndedSession(String token) {
        return signer.verify(PURPOSE, token)
                .filter(text -> !text.startsWith(GUEST + '.') && !user.isSignedIn())
                .isPresent();
    }

    private boolean isFresh(String madeAt) {
        return Instant.ofEpochSecond(Long.parseLong(madeAt)).plus(LIFE).isAfter(clock.instant());
    }

    private String subject() {
        return user.signedIn().map(signedIn -> signedIn.accountId().toString()).orElse(GUEST);
    }
}
