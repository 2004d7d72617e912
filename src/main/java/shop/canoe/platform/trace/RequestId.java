package shop.canoe.platform.trace;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The number by which what a thread does now is known: in each line of the log, in the answer, to the balancer in front. What a request
 * causes later, in the background, carries the request's number.
 */
public final class RequestId {
    /** In lines of the log, where the server puts {@code ext_} before it. */
    private static final String FIELD = "requestId";

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** As long as a number lasts. */
    public interface Scope {
        /** From now on the thread has the number it had before. */
        void end();
    }

    /** A new one, of the form of a trace id: 32 hexadecimal digits. */
    public static String make() {
        var random = ThreadLocalRandom.current();
        return hex(random.nextLong()) + hex(random.nextLong());
    }

    /** Empty where nothing has begun, e.g. while the shop starts. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Until the scope is ended, which must be, the thread is known by this number. */
    public static Scope begin(String id) {
        var before = CURRENT.get();
        set(id);
        return () -> set(before);
    }

    private static void set(@Nullable String id) {
        if (id == null) {
            CURRENT.remove();
            LogRecordContext.removeExtension(FIELD);
        } else {
            CURRENT.set(id);
            LogRecordContext.addExtension(FIELD, id);
        }
    }

    private static String hex(long number) {
        var digits = Long.toHexString(number);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
