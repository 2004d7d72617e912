package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shop.canoe.platform.pages.Rendering;
import shop.canoe.platform.pages.VisitorBits;

/** Sends a public path to its page. Pages themselves, under their file names, are not public addresses. */
public class RouteFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** Request attribute: the public path with its query string, where forms of the page post to. */
    static final String PUBLIC_URL = "canoe.publicUrl";
    /** Request attribute: the page behind it. */
    static final String VIEW = "canoe.view";

    @Inject
    transient Routes routes;

    @Inject
    transient VisitorBits bits;

    @Inject
    transient PageAnswers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request);
        var target = routes.find(path);
        if (target.isPresent()) {
            var query = UploadToken.without(request.getQueryString());
            request.setAttribute(PUBLIC_URL, request.getRequestURI() + (query.isEmpty() ? "" : '?' + query));
            request.setAttribute(VIEW, target.get().view());
            var parameters = target.get().query();
            var page = new PageResponse(response);
            VisitorBits.beginMarking(request);
            try {
                request.getRequestDispatcher(target.get().view() + (parameters.isEmpty() ? "" : '?' + parameters))
                        .forward(request, page);
            } finally {
                VisitorBits.endMarking(request);
            }
            if (page.isWhole()) hand(page, request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** To whoever keeps it, or to the visitor. */
    private void hand(PageResponse page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = bits.cut(page.body());
        var rendering = Rendering.of(request);
        if (rendering.isPresent())
            rendering.get().took(new Rendering.Page(page.getStatus(), String.valueOf(page.getContentType()), body));
        else answers.send(body, request, response);
    }
}
