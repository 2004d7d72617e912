package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shop.canoe.feeds.FeedReport;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.feeds.FeedUpload;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.security.CurrentUser;

/** Backs {@code /backoffice/feeds.xhtml}. */
@Named
@RequestScoped
public class FeedsPage {
    @Inject
    FeedService feeds;

    @Inject
    FeedUpload upload;

    @Inject
    CurrentUser user;

    @Inject
    OneTimeForm form;

    public String submit() {
        return "redirect:/backoffice/feeds/"
                + form.once(() ->
                        upload.submit(FeedSource.operator(user.who())).value().toString());
    }

    /** The last fifty, newest first. */
    public List<FeedReport> getFeeds() {
        return feeds.list(FeedSource.operator(user.who()));
    }
}
