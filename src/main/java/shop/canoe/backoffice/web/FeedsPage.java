package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.feeds.FeedId;
import shop.canoe.feeds.FeedReport;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.web.Uploads;

/** Backs {@code /backoffice/feeds.xhtml}. */
@Named
@RequestScoped
public class FeedsPage {
    @Inject
    FeedService feeds;

    private @Nullable Part file;
    private @Nullable Part mapping;

    public String submit() {
        var given = file;
        if (given == null || !Uploads.isGiven(given))
            throw new InvalidException(List.of(Problem.of("file", "backoffice.feeds.no_file")));
        var id = Uploads.asFile(given, path -> submit(Uploads.name(given), path));
        return "redirect:/backoffice/feeds/" + id.value();
    }

    private FeedId submit(String name, Path path) {
        var rules = mapping;
        if (rules == null || !Uploads.isGiven(rules))
            return feeds.submit(FeedSource.operator(), name, path, Optional.empty());
        return Uploads.asFile(
                rules, rulesPath -> feeds.submit(FeedSource.operator(), name, path, Optional.of(rulesPath)));
    }

    /** The last fifty, newest first. */
    public List<FeedReport> getFeeds() {
        return feeds.list(FeedSource.operator());
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable Part getMapping() {
        return mapping;
    }

    public void setMapping(@Nullable Part mapping) {
        this.mapping = mapping;
    }
}
