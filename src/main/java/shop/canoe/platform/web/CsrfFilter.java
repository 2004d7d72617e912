package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import shop.canoe.platform.security.CsrfTokens;

/**
 * Guards every unsafe method: a foreign {@code Origin} or {@code Sec-Fetch-Site} is refused, and so is a form without a
 * valid token, with 403 and nothing changed; whose session has ended meanwhile is sent to sign in. An upload has its token
 * in its address, so nothing of it is read before. Programs under {@code /api} and {@code /webhooks}, and the gateway's port, have
 * their own ways in.
 */
public class CsrfFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    transient CsrfTokens tokens;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isSigned(request)) chain.doFilter(request, response);
        else if (!isReadable(request)) response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        else if (SAFE.contains(request.getMethod()) && isForm(request))
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        else if (SAFE.contains(request.getMethod()) || isOutside(request) || isOurs(request))
            chain.doFilter(request, response);
        else if (isOwnOrigin(request) && isOfEndedSession(request)) sendToSignIn(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A gateway's message proves by a signature over its bytes who sent it; nobody may read them before. */
    private static boolean isSigned(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/webhooks/");
    }

    /** The container meets a broken escape such as {@code %zz} only when somebody asks for the first parameter. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            if (!UploadToken.isUpload(request)) request.getParameterMap();
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** Faces takes any request with this parameter for a sent form, whatever its method: a link could press a button. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getParameter("jakarta.faces.ViewState") != null;
    }

    private static boolean isOutside(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/sandbox-gateway/")
                || RequestPath.of(request).startsWith("/api/");
    }

    private boolean isOurs(HttpServletRequest request) {
        if (!isOwnOrigin(request)) return false;
        boolean proved = origin(request).isPresent()
                || site(request).filter("same-origin"::equals).isPresent();
        return token(request).filter(token -> tokens.accepts(token, proved)).isPresent();
    }

    /** False if the browser says that the form is somebody else's. */
    private static boolean isOwnOrigin(HttpServletRequest request) {
        return site(request)
                        .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                        .isEmpty()
                && origin(request)
                        .filter(origin -> !origin.equals(own(request)))
                        .isEmpty();
    }

    private static Optional<String> site(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
    }

    private static Optional<String> origin(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin"));
    }

    private static Optional<String> token(HttpServletRequest request) {
        return UploadToken.isUpload(request)
                ? UploadToken.of(request)
                : Optional.ofNullable(request.getParameter(UploadToken.NAME));
    }

    private boolean isOfEndedSession(HttpServletRequest request) {
        return token(request).filter(tokens::isOfEndedSession).isPresent();
    }

    /** And back to the page the form was on: what was filled in cannot be kept, but nothing was done. */
    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", "/sign-in?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }

    private static String own(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
