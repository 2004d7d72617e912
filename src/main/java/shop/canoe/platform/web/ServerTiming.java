package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import shop.canoe.platform.persistence.SqlCount;

/** The {@code Server-Timing} header: milliseconds in the application and SQL statements of this request. */
final class ServerTiming {
    private static final String BEGUN = "canoe.begun";

    private ServerTiming() {}

    static void begin(HttpServletRequest request) {
        SqlCount.reset();
        request.setAttribute(BEGUN, System.nanoTime());
    }

    /** Leaves an answer alone that has left already, as error pages have. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) return;
        var milliseconds = (System.nanoTime() - (long) request.getAttribute(BEGUN)) / 1e6;
        response.setHeader(
                "Server-Timing", String.format(Locale.ROOT, "app;dur=%.1f, sql;desc=%d", milliseconds, SqlCount.get()));
    }
}
