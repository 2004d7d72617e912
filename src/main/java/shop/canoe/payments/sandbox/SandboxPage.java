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
    transient SandboxFaults faults;

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
        else if (isDown(session.get())) response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        else if (session.get().isOpen()) show(response, session.get(), CardForm.empty(), Map.of());
        else back(response, session.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = session(request);
        if (session.isEmpty()) writer.notFound(response);
        else if (isDown(session.get())) response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        else if (request.getParameter("cancel") != null)
            back(response, desk.leave(session.get().ticket()).orElseThrow());
        else if (request.getParameter("challenge") != null) answer(request, response, session.get());
        else pay(request, response, session.get());
    }

    private boolean isDown(SandboxSession session) {
        return faults.of(session.flavour()).outage();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, SandboxSession session) {
        desk.answer(session.ticket(), "pass".equals(request.getParameter("challenge")));
        back(response, session);
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
        if (session.isOpen()) desk.pay(session.ticket(), form.paidWith());
        var paid = desk.byTicket(session.ticket()).orElseThrow();
        if (paid.isChallenged()) here(response, paid);
        else back(response, paid);
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
        if (session.isChallenged()) writer.challenge(response, session);
        else writer.show(response, session, form, problems);
    }

    /** The bank's question, by GET. */
    private static void here(HttpServletResponse response, SandboxSession session) {
        seeOther(response, "/sandbox-gateway/pay/" + session.ticket());
    }

    private static void back(HttpServletResponse response, SandboxSession session) {
        seeOther(response, session.returnUrl());
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", address);
    }
}
