package shop.canoe.orderfeed.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import shop.canoe.orderfeed.OrderFeeds;

/** {@code GET /orders/feed/<secret>}: asked by feed readers, which have no cookies. */
@WebServlet("/orders/feed/*")
public class OrderFeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient OrderFeeds feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var secret = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        var feed = feeds.read(secret);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        if (feed.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else send(request, response, feed.get());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] feed) throws IOException {
        var tag = '"' + hash(feed) + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(feed.length);
        response.getOutputStream().write(feed);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
