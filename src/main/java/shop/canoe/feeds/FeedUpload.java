package shop.canoe.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.web.Uploads;

/** The form that takes a feed, and a mapping if its fields are foreign; {@code <canoe:feedFields/>} shows its fields. */
@Named
@RequestScoped
public class FeedUpload {
    @Inject
    FeedService feeds;

    private @Nullable Part file;
    private @Nullable Part mapping;

    /**
     * Hands in what was chosen, as {@link FeedService#submit} does.
     *
     * @throws InvalidException on file if none was chosen, or an empty one
     */
    public FeedId submit(FeedSource source) {
        var given = file;
        if (given == null || !Uploads.isGiven(given))
            throw new InvalidException(List.of(Problem.of("file", "feeds.file.none")));
        return Uploads.asFile(given, path -> submit(source, Uploads.name(given), path));
    }

    private FeedId submit(FeedSource source, String name, Path path) {
        var rules = mapping;
        if (rules == null || !Uploads.isGiven(rules)) return feeds.submit(source, name, path, Optional.empty());
        return Uploads.asFile(rules, rulesPath -> feeds.submit(source, name, path, Optional.of(rulesPath)));
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
