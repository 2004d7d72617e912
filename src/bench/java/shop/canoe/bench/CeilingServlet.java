package shop.canoe.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes what was put here, from memory: nothing that answers with a page can do less. */
@WebServlet("/*")
public class CeilingServlet extends HttpServlet {
    /** Headers of an answer that is put here begin with this. */
    static final String KEPT = "Kept-";

    private static final long serialVersionUID = 1;

    private final transient Map<String, Kept> pages = new ConcurrentHashMap<>();

    private record Kept(Map<String, String> headers, byte[] body) {}

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var headers = new ConcurrentHashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames()))
            if (name.regionMatches(true, 0, KEPT, 0, KEPT.length()))
                headers.put(name.substring(KEPT.length()), request.getHeader(name));
        pages.put(request.getPathInfo(), new Kept(headers, request.getInputStream().readAllBytes()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.get(request.getPathInfo());
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        page.headers().forEach(response::setHeader);
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }
}
