package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.platform.time.ProcessorTime;

/** The {@code Server-Timing} header: milliseconds in the application, of which on the processor, and SQL statements of this request. */
final class ServerTiming {
    private static final String BEGUN = "canoe.begun";
    private static final String SPENT = "canoe.spent";

    private ServerTiming() {}

    static void begin(HttpServletRequest request) {
        SqlCount.reset();
        request.setAttribute(BEGUN, System.nanoTime());
        request.setAttribute(SPENT, ProcessorTime.now());
    }

    /** Leaves an answer alone that has left already, as error pages have. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) return;
        var milliseconds = (System.nanoTime() - (long) request.getAttribute(BEGUN)) / 1e6;
        var spent = (ProcessorTime.now() - (long) request.getAttribute(SPENT)) / 1e6;
        response.setHeader(
                "Server-Timing",
                String.format(
                        Locale.ROOT, "app;dur=%.1f, cpu;dur=%.1f, sql;desc=%d", milliseconds, spent, SqlCount.get()));
    }
}
