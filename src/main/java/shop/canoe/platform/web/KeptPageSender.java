package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.pages.KeptPage;
import shop.canoe.platform.pages.PageCounts;
import shop.canoe.platform.pages.PageCounts.Outcome;
import shop.canoe.platform.pages.VisitorBits;

/** Sends kept pages with their visitor's bits: packed where the browser takes that, nothing where it has the same page still. */
@ApplicationScoped
public class KeptPageSender {
    @Inject
    VisitorBits bits;

    @Inject
    PageCounts counts;

    /** Browsers ask each time whether theirs is still right; nobody in between keeps a page. */
    public void send(KeptPage page, Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isPacked = Browser.takesGzip(request);
        var copy = page.copy(bits.html(page.slots()), isPacked, request.getHeader("Cookie") == null);
        counts.count(outcome);
        response.setHeader("ETag", copy.tag());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        ServerTiming.ofCache(request, outcome.code());
        ServerTiming.write(request, response);
        if (Browser.has(copy.tag(), request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (isPacked) response.setHeader("Content-Encoding", "gzip");
        response.setContentType(page.contentType());
        response.setContentLength(copy.bytes().length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(copy.bytes());
    }
}
