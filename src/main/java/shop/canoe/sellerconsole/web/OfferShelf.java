package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductView;
import shop.canoe.catalog.Sku;
import shop.canoe.inventory.StockService;
import shop.canoe.kernel.Page;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.sellerconsole.web.OfferLine.Article;
import shop.canoe.sellerconsole.web.OfferLine.Units;
import shop.canoe.sellers.SellerId;

/** A seller's offers with titles and pictures from the catalogue and units from the inventory, each asked once. */
@ApplicationScoped
class OfferShelf {
    private static final String NO_PICTURE = "box";

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    CatalogService catalog;

    /** As {@link OfferService#list}. */
    Page<OfferLine> page(SellerId seller, String text, String sort, int number, int size) {
        var page = offers.list(seller, text, sort, number, size);
        return new Page<>(lines(page.items()), page.number(), page.size(), page.total());
    }

    /** @throws NotFoundException if the seller has no such offer */
    OfferLine line(SellerId seller, OfferId id) {
        var own = offers.views(List.of(id)).values().stream()
                .filter(offer -> offer.sellerId().equals(seller))
                .toList();
        if (own.isEmpty()) throw new NotFoundException("sellerconsole.offers.not_found");
        return lines(own).get(0);
    }

    /** In the order given. */
    List<OfferLine> lines(List<OfferView> of) {
        var ids = of.stream().map(OfferView::id).toList();
        var onHand = stock.onHand(ids);
        var available = stock.available(ids);
        var products =
                catalog.productsOf(of.stream().map(OfferView::sku).distinct().toList());
        return of.stream()
                .map(offer -> new OfferLine(
                        offer,
                        article(offer.sku(), products.get(offer.sku())),
                        new Units(onHand.getOrDefault(offer.id(), 0), available.getOrDefault(offer.id(), 0))))
                .toList();
    }

    private static Article article(Sku sku, @Nullable ProductView product) {
        if (product == null) return new Article(sku.value(), "", NO_PICTURE, "/");
        return product.variant(sku)
                .map(variant -> new Article(product.title(), variant.label(), variant.image(), product.url(sku)))
                .orElseGet(() -> new Article(product.title(), "", NO_PICTURE, product.url()));
    }
}
