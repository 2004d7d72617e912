package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import shop.canoe.platform.persistence.SqlCount;
import shop.canoe.platform.time.ProcessorTime;

/**
 * The {@code Server-Timing} header: milliseconds in the application, of which on the processor, SQL statements of this request,
 * and where a page may be kept, what the page cache had to say.
 */
final class ServerTiming {
    private static final String BEGUN = "canoe.begun";
    private static final String SPENT = "canoe.spent";
    private static final String CACHE = "canoe.cache";

    private ServerTiming() {}

    static void begin(HttpServletRequest request) {
        SqlCount.reset();
        request.setAttribute(BEGUN, System.nanoTime());
        request.setAttribute(SPENT, ProcessorTime.now());
    }

    /** What the page cache had to say: hit, miss, stale, unkept or off. */
    static void ofCache(HttpServletRequest request, String outcome) {
        request.setAttribute(CACHE, outcome);
    }

    /** Leaves an answer alone that has left already, as error pages have. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) return;
        var outcome = request.getAttribute(CACHE);
        response.setHeader(
                "Server-Timing",
                "app;dur=" + tenths(System.nanoTime() - (long) request.getAttribute(BEGUN)) + ", cpu;dur="
                        + tenths(ProcessorTime.now() - (long) request.getAttribute(SPENT)) + ", sql;desc="
                        + SqlCount.get() + (outcome == null ? "" : ", cache;desc=" + outcome));
    }

    /** Milliseconds with one decimal; on every page, so without a formatter. */
    private static String tenths(long nanos) {
        long tenths = nanos / 100_000;
        return tenths / 10 + "." + tenths % 10;
    }
}
