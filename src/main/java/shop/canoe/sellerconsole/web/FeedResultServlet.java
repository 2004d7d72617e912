package shop.canoe.sellerconsole.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;

/** The result file of a seller's feed: {@code /seller/feed-results/<id>.csv}. */
@WebServlet("/seller/feed-results/*")
public class FeedResultServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String ENDING = ".csv";

    @Inject
    transient SellerConsole console;

    @Inject
    transient FeedService feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var source = new FeedSource(Optional.of(console.id()));
        var report = feeds.report(source, SellerFeedPage.feedId(id(request)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(report.fileName()) + '"');
        feeds.writeResult(source, report.id(), response.getOutputStream());
    }

    private static String id(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : "";
    }

    private static String fileName(String feed) {
        return "result-"
                + feed.replaceAll("(\\.(csv|ndjson|json|gz|txt))+$", "").replaceAll("[^A-Za-z0-9._-]", "_") + ENDING;
    }
}
