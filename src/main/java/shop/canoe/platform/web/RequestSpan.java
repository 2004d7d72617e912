package shop.canoe.platform.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.trace.Cause;

/**
 * The span of a request, at the root of what is traced. It tells the page and the status; neither who asks nor for what, as the server's own would
 * (otel.trace.http.disabled).
 */
@ApplicationScoped
public class RequestSpan {
    @Inject
    @ConfigProperty(name = "canoe.traces")
    String traces;

    /** What is traced. */
    interface Answering {
        void run() throws IOException, ServletException;
    }

    /** What a request is known by from its first moment on. */
    Cause cause(String requestId) {
        return Cause.request(requestId, traces.equals("on"));
    }

    @WithSpan(value = "request", kind = SpanKind.SERVER)
    public void of(HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException, ServletException {
        try {
            answering.run();
        } finally {
            tell(Span.current(), request, response);
        }
    }

    private static void tell(Span span, HttpServletRequest request, HttpServletResponse response) {
        if (!span.isRecording()) return;
        span.setAttribute("http.request.method", request.getMethod());
        span.setAttribute("http.response.status_code", response.getStatus());
        if (request.getAttribute(RouteFilter.VIEW) instanceof String view) span.setAttribute("http.route", view);
    }
}
