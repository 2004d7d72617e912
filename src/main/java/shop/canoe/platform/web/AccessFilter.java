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
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.security.Role;

/**
 * Who may enter which part: the seller console, the back office, the account pages. A guest is sent to sign in; someone
 * without the role is told there is no such page. Personal pages are never kept by a browser or proxy.
 */
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request);
        if (isPersonal(path)) response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/jakarta.faces.resource/") || !isGuarded(path)) chain.doFilter(request, response);
        else if (!user.isSignedIn()) sendToSignIn(request, response);
        else if (mayEnter(path)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean isPersonal(String path) {
        return isGuarded(path)
                || within(path, "/cart")
                || within(path, "/checkout")
                || within(path, "/sign-in")
                || within(path, "/register")
                || within(path, "/orders")
                || within(path, "/notify-me")
                || within(path, "/invoices");
    }

    private static boolean isGuarded(String path) {
        return within(path, "/seller") || within(path, "/backoffice") || within(path, "/account");
    }

    private boolean mayEnter(String path) {
        if (within(path, "/seller")) return user.has(Role.SELLER);
        if (within(path, "/backoffice")) return user.has(Role.OPERATOR);
        return true;
    }

    private static boolean within(String path, String part) {
        return path.equals(part) || path.startsWith(part + '/');
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean byScript = "partial/ajax".equals(request.getHeader("Faces-Request"));
        var query = request.getQueryString() == null ? "" : '?' + request.getQueryString();
        var address = "/sign-in?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        if (byScript) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<partial-response id=\"j_id1\"><redirect url=\"" + address + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }
}
