package shop.canoe.payments.sandbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import shop.canoe.payments.gateway.SandboxSettings;

/** The hosted payment page, for the shopper's browser: takes a card or lets him leave, then sends him back to the shop by GET. */
@WebServlet("/sandbox-gateway/pay/*")
public class SandboxPage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int UNPROCESSABLE = 422;

    @Inject
    transient SandboxDesk desk;

    @Inject
    transient SandboxSettings settings;

    @Inject
    transient SandboxPageWriter writer;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = session(request);
        if (session.isEmpty()) writer.notFound(response);
        else if (session.get().isOpen()) show(response, session.get(), CardForm.empty(), Map.of());
        else back(response, session.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = session(request);
        if (session.isEmpty()) writer.notFound(response);
        else if (request.getParameter("cancel") != null)
            back(response, desk.leave(session.get().ticket()).orElseThrow());
        else pay(request, response, session.get());
    }

    private void pay(HttpServletRequest request, HttpServletResponse response, SandboxSession session)
            throws IOException {
        var form = CardForm.of(request);
        var problems = form.problems(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        if (session.isOpen() && !problems.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            show(response, session, form, problems);
            return;
        }
        form.card().ifPresent(card -> desk.pay(session.ticket(), card));
        back(response, session);
    }

    private Optional<SandboxSession> session(HttpServletRequest request) {
        var path = String.valueOf(request.getPathInfo());
        return settings.isOn() ? desk.byTicket(path.substring(1)) : Optional.empty();
    }

    /** The policy names the shop, because browsers hold it against the redirect that follows the form, too. */
    private void show(HttpServletResponse response, SandboxSession session, CardForm form, Map<String, String> problems)
            throws IOException {
        var shop = URI.create(session.returnUrl());
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self' " + shop.getScheme() + "://"
                        + shop.getAuthority() + "; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        writer.show(response, session, form, problems);
    }

    private static void back(HttpServletResponse response, SandboxSession session) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", session.returnUrl());
    }
}
