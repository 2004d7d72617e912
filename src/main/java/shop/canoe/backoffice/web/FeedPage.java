package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.feeds.FeedId;
import shop.canoe.feeds.FeedReport;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /backoffice/feed.xhtml}. */
@Named
@RequestScoped
public class FeedPage {
    @Inject
    FeedService feeds;

    @Inject
    CurrentUser user;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private @Nullable FeedReport report;

    public FeedReport getReport() {
        if (report == null) report = feeds.report(FeedSource.operator(user.who()), feedId(id));
        return report;
    }

    public boolean isRunning() {
        return getReport().state() == FeedReport.State.RUNNING;
    }

    /** Whether more rows were refused than the report lists. */
    public boolean isCut() {
        return getReport().refused() > getReport().errors().size();
    }

    /** Malformed is not found. */
    private static FeedId feedId(String text) {
        return new FeedId(Ids.parse(text).orElseThrow(() -> new NotFoundException("backoffice.feeds.not_found", text)));
    }
}
