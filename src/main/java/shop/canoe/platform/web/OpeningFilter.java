package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.text.Messages;

/** Until the shop is open, answers 503 with a page that says how far it is and looks again by itself. */
public class OpeningFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final int SECONDS = 3;

    @Inject
    transient Boot boot;

    @Inject
    transient Messages messages;

    @Inject
    transient PlainAnswer answer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (boot.state() == Boot.State.READY) {
            chain.doFilter(request, response);
            return;
        }
        var failed = boot.state() == Boot.State.FAILED;
        answer.send(
                request,
                response,
                messages.get(failed ? "platform.opening.failed" : "platform.opening.title"),
                failed ? messages.get("platform.opening.see_log") : boot.progress(),
                SECONDS);
    }
}
