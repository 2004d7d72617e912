package shop.canoe.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import shop.canoe.platform.pages.VisitorBit;
import shop.canoe.platform.web.KeptFragments;
import shop.canoe.storefront.RecentlyViewed;

/** The row of what the visitor looked at last. */
@ApplicationScoped
class SeenBit implements VisitorBit {
    private static final int ROW = 6;

    @Inject
    RecentlyViewed viewed;

    @Inject
    KeptFragments fragments;

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public String html(String argument) {
        var seen = viewed.list().stream()
                .limit(ROW)
                .map(product -> product.value().toString())
                .collect(Collectors.joining(SeenRow.SEPARATOR));
        return seen.isEmpty() ? "" : fragments.html(SeenRow.VIEW, seen);
    }
}
