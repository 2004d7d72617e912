package shop.canoe.payments;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.platform.persistence.Transactions;

/**
 * Where gateways tell what has happened: {@code POST /webhooks/<gateway>}. Takes a message whose signature is right into the
 * inbox and says yes at once; {@link WebhookJob} deals with it. Anything else is answered 401 and logged.
 */
@WebServlet("/webhooks/*")
public class WebhookServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final System.Logger LOG = System.getLogger(WebhookServlet.class.getName());
    private static final int LONGEST = 256 * 1024;

    @Inject
    transient Gateways gateways;

    @Inject
    transient WebhookInbox inbox;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var gateway = String.valueOf(request.getPathInfo()).replaceFirst("/", "");
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var notice = gateways.read(gateway, request::getHeader, body);
        notice.ifPresent(told -> Transactions.retrying(() -> inbox.take(gateway, told)));
        if (notice.isEmpty()) logForgery(gateway, request);
        answer(response, notice.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** Of what was sent only where it came from: the rest is anybody's text. */
    private static void logForgery(String gateway, HttpServletRequest request) {
        LOG.log(
                System.Logger.Level.WARNING,
                "security: webhook for {0} without a valid signature from {1}",
                gateway.replaceAll("[^a-z0-9-]", "?"),
                request.getRemoteAddr());
    }

    /** Without the shop's error page, which is for people. */
    private static void answer(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write("{}");
    }
}
