package shop.canoe.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What brought about work that is done later, in the background: it carries the number of the request, and is part of its trace.
 *
 * @param requestId empty if no request did
 * @param traceParent the place in the trace as W3C writes it; empty where nothing is traced
 */
public record Cause(Optional<String> requestId, Optional<String> traceParent) {
    private static final int TRACE_ID = 32;
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    /** A request, whose trace has its number, where that is of the form. */
    public static Cause request(String id, boolean isTraced) {
        return new Cause(
                Optional.of(id),
                isTraced && id.length() == TRACE_ID
                        ? Optional.of("00-" + id + '-' + id.substring(TRACE_ID / 2) + "-01")
                        : Optional.empty());
    }

    /** What this thread does now. */
    public static Cause current() {
        return new Cause(RequestId.current(), parent(Span.current().getSpanContext()));
    }

    /** Does the work as part of what caused it; under a number of its own where that is nothing. */
    public void carry(Runnable work) {
        var scope = begin();
        try {
            work.run();
        } finally {
            scope.end();
        }
    }

    /** The same for what cannot be handed in: until the scope is ended, which must be. */
    @SuppressWarnings("MustBeClosedChecker") // by whoever ends what is answered
    public RequestId.Scope begin() {
        var id = RequestId.begin(requestId.orElseGet(RequestId::make));
        var place = context().makeCurrent();
        return () -> {
            place.close();
            id.end();
        };
    }

    private Context context() {
        return traceParent
                .map(PARENT::matcher)
                .filter(parent -> parent.matches())
                .map(parent -> SpanContext.createFromRemoteParent(
                        parent.group(1), parent.group(2), TraceFlags.getSampled(), TraceState.getDefault()))
                .map(parent -> Context.root().with(Span.wrap(parent)))
                .orElseGet(Context::root);
    }

    private static Optional<String> parent(SpanContext span) {
        return span.isSampled()
                ? Optional.of("00-" + span.getTraceId() + '-' + span.getSpanId() + "-01")
                : Optional.empty();
    }
}
