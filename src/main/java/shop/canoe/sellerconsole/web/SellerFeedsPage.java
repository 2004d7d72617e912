package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import shop.canoe.feeds.FeedReport;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.feeds.FeedUpload;
import shop.canoe.platform.forms.OneTimeForm;

/** Backs {@code /sellerconsole/seller-feeds.xhtml}. */
@Named
@RequestScoped
public class SellerFeedsPage {
    @Inject
    SellerConsole console;

    @Inject
    FeedService feeds;

    @Inject
    FeedUpload upload;

    @Inject
    OneTimeForm form;

    public String submit() {
        return "redirect:/seller/feeds/"
                + form.once(() -> upload.submit(source()).value().toString());
    }

    /** The last fifty, newest first. */
    public List<FeedReport> getFeeds() {
        return feeds.list(source());
    }

    private FeedSource source() {
        return new FeedSource(Optional.of(console.id()));
    }
}
