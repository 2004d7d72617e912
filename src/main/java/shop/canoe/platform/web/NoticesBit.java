package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import shop.canoe.platform.pages.VisitorBit;
import shop.canoe.platform.text.Html;

/** What is told of the action before this page. */
@ApplicationScoped
class NoticesBit implements VisitorBit {
    @Inject
    Notices notices;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public String html(String argument) {
        return notices.getShown().stream()
                .map(notice -> "<div class=\"note ok\" role=\"status\"><p>" + Html.escape(notice) + "</p></div>")
                .collect(Collectors.joining());
    }
}
