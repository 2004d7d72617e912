package shop.canoe.feeds.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import shop.canoe.feeds.FeedId;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.sellers.SellerService;

/** The result file of a feed, for who handed it in: {@code /seller/feed-results/<id>.csv}, or under {@code /backoffice}. */
@WebServlet({"/seller/feed-results/*", "/backoffice/feed-results/*"})
public class FeedResultServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String ENDING = ".csv";

    @Inject
    transient CurrentUser user;

    @Inject
    transient SellerService sellers;

    @Inject
    transient FeedService feeds;

    /** A refusal that left the servlet would stand in the server's log as a failure of the shop. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var source = source(request);
        var report = feeds.report(source, id(request));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(report.fileName()) + '"');
        feeds.writeResult(source, report.id(), response.getOutputStream());
    }

    /** The filter before this one lets only sellers and operators come here. */
    private FeedSource source(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/backoffice/")) return FeedSource.operator(user.who());
        var seller = sellers.ofAccount(user.accountId()).orElseThrow(() -> new NotFoundException("feeds.no_store"));
        return new FeedSource(Optional.of(seller.id()));
    }

    /** Malformed is not found. */
    private static FeedId id(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        return Optional.of(path)
                .filter(name -> name.endsWith(ENDING))
                .flatMap(name -> Ids.parse(name.substring(0, name.length() - ENDING.length())))
                .map(FeedId::new)
                .orElseThrow(() -> new NotFoundException("feeds.not_found"));
    }

    private static String fileName(String feed) {
        return "result-"
                + feed.replaceAll("(\\.(csv|ndjson|json|gz|txt))+$", "").replaceAll("[^A-Za-z0-9._-]", "_") + ENDING;
    }
}
