package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a public path to its page. Pages themselves, under their file names, are not public addresses. */
public class RouteFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** Request attribute: the public path with its query string, where forms of the page post to. */
    static final String PUBLIC_URL = "canoe.publicUrl";
    /** Request attribute: the page behind it. */
    static final String VIEW = "canoe.view";

    @Inject
    transient Routes routes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request);
        var target = routes.find(path);
        if (target.isPresent()) {
            var query = request.getQueryString();
            request.setAttribute(PUBLIC_URL, request.getRequestURI() + (query == null ? "" : '?' + query));
            request.setAttribute(VIEW, target.get().view());
            var parameters = target.get().query();
            var page = new PageResponse(response);
            request.getRequestDispatcher(target.get().view() + (parameters.isEmpty() ? "" : '?' + parameters))
                    .forward(request, page);
            ServerTiming.write(request, response);
            page.send();
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
