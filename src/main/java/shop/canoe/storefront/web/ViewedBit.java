package shop.canoe.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.catalog.ProductId;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.pages.VisitorBit;
import shop.canoe.storefront.RecentlyViewed;

/** Shows nothing: notes in the visitor's cookie that he has looked at a product. */
@ApplicationScoped
class ViewedBit implements VisitorBit {
    @Inject
    RecentlyViewed viewed;

    @Override
    public String name() {
        return "viewed";
    }

    @Override
    public String html(String product) {
        Ids.parse(product).map(ProductId::new).ifPresent(viewed::add);
        return "";
    }
}
