package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.error.BusinessException;
import shop.canoe.platform.pages.VisitorBits;
import shop.canoe.platform.persistence.DatabaseAway;
import shop.canoe.platform.time.ProcessorTime;
import shop.canoe.platform.time.ProcessorTime.Work;

/**
 * First in line: gives the request its number, refuses malformed addresses, keeps the payment gateway's port apart from the shop's, and puts the
 * security headers on every answer, also where the container refuses by itself. No page may run any script unless {@link ScriptPolicyListener} says otherwise.
 */
public class EdgeFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final System.Logger LOG = System.getLogger(EdgeFilter.class.getName());
    private static final String SANDBOX = "/sandbox-gateway/";
    private static final int BUFFER = 256 * 1024;

    @Inject
    @ConfigProperty(name = "canoe.sandbox.port")
    transient int sandboxPort;

    @Inject
    @ConfigProperty(name = "canoe.payments.origins")
    transient String paymentOrigins;

    @Inject
    transient FirstStyle firstStyle;

    @Inject
    transient AwayAnswer away;

    @Inject
    transient RequestIds ids;

    @Inject
    transient RequestSpan span;

    @Inject
    transient RequestCounts counts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = ProcessorTime.now();
        var id = ids.of(request);
        response.setHeader(RequestIds.HEADER, id);
        var known = span.cause(id).begin();
        try {
            if (request.getDispatcherType() == DispatcherType.ERROR) open(request, response, chain);
            else counted(request, response, chain);
        } finally {
            known.end();
            ProcessorTime.add(request.getLocalPort() == sandboxPort ? Work.SANDBOX : Work.REQUESTS, begun);
        }
    }

    /** What is thrown to the server, it answers with 500. */
    private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            span.of(request, response, () -> open(request, response, chain));
            status = response.getStatus();
        } finally {
            counts.answered(status, begun);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServerTiming.begin(request);
        request.setCharacterEncoding("UTF-8");
        Exchange.begin(request, response);
        response.setBufferSize(BUFFER);
        headers(response);
        var path = RequestPath.of(request);
        if (request.getDispatcherType() == DispatcherType.ERROR) showError(request, response, chain);
        else if (isMalformed(path)) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        else if (path.startsWith(SANDBOX) != (request.getLocalPort() == sandboxPort))
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else answer(request, response, chain);
    }

    /** It is sent as it is rendered, whatever page it stands for. */
    private static void showError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        VisitorBits.endMarking(request);
        chain.doFilter(request, response);
    }

    /**
     * A refusal that reaches here comes from a servlet: pages and resources have answered theirs. Where there is nothing, the server
     * throws. Of a visitor who left while being answered there is nothing more to say.
     */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (BusinessException refusal) {
            response.sendError(refusal.kind().status());
        } catch (RuntimeException | ServletException failure) {
            if (isOfNoServlet(failure) && !response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (response.isCommitted() || !DatabaseAway.isIn(failure)) {
                LOG.log(System.Logger.Level.WARNING, "not answered: {0}", failure);
                throw failure;
            }
            away.send(request, response);
        } catch (IOException gone) {
            if (!response.isCommitted()) throw gone;
        }
    }

    /** What the server throws for an address nobody answers; a file of the shop's own that is missing is a fault. */
    private static boolean isOfNoServlet(Exception failure) {
        return failure instanceof ServletException && failure.getCause() instanceof FileNotFoundException;
    }

    private void headers(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader(
                ScriptPolicyListener.HEADER,
                "default-src 'none'; script-src 'none'; style-src 'self' " + firstStyle.source()
                        + "; img-src 'self' data:; manifest-src 'self';" + " form-action 'self' " + paymentOrigins
                        + "; base-uri 'none'; frame-ancestors 'none'");
    }

    private static boolean isMalformed(String path) {
        return path.contains("%00") || path.contains("\0") || path.contains("/../") || path.contains(";");
    }
}
