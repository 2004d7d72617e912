package shop.canoe.platform.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: something the shop will not do, with its reason. One subclass per fact. The platform turns it into a
 * message on the page or a problem document; nobody else catches it.
 */
public abstract class BusinessException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String messageKey;
    private final transient Object[] arguments;
    private final @Nullable String field;

    /** What sort of refusal, and with which HTTP status it is answered. */
    public enum Kind {
        INVALID(422),
        FORBIDDEN(403),
        NOT_FOUND(404),
        GONE(410),
        CONFLICT(409),
        STALE(412),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** @param messageKey key in the module's bundle; arguments fill its {0}, {1} … */
    protected BusinessException(Kind kind, String messageKey, Object... arguments) {
        this(kind, null, messageKey, arguments);
    }

    /** A refusal of one form field or command component, named {@code field}. */
    protected BusinessException(Kind kind, @Nullable String field, String messageKey, Object[] arguments) {
        super(messageKey + " " + List.of(arguments));
        this.kind = kind;
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** The form field at fault, if it is one field. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The public path of the page it is shown on, if not the page whose form was refused. */
    public Optional<String> page() {
        return Optional.empty();
    }

    /** How long to wait before it makes sense to ask again, if that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
