package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.text.Html;
import shop.canoe.platform.text.Messages;

/** Until the shop is open, answers 503 with a page that says how far it is and looks again by itself. */
public class OpeningFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Boot boot;

    @Inject
    transient Messages messages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (boot.state() == Boot.State.READY) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "3");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        var failed = boot.state() == Boot.State.FAILED;
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8"/>%s<title>Canoe</title></head>
                        <body><main><h1>%s</h1><p>%s</p></main></body></html>
                        """.formatted(
                        failed ? "" : "<meta http-equiv=\"refresh\" content=\"2\"/>",
                        messages.get(failed ? "platform.opening.failed" : "platform.opening.title"),
                        failed ? messages.get("platform.opening.see_log") : Html.escape(boot.progress())));
    }
}
