package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductView;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.pricing.PriceWords;
import shop.canoe.pricing.PriceWords.Row;
import shop.canoe.pricing.PricingService;

/** Backs {@code /storefront/price.xhtml}: why an offer costs what it costs. */
@Named
@RequestScoped
public class PricePage {
    @Inject
    OfferService offers;

    @Inject
    CatalogService catalog;

    @Inject
    PricingService pricing;

    @Inject
    PriceWords words;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable OfferView offer;
    private @Nullable ProductView product;

    public List<Row> getRows() {
        return words.rows(pricing.tag(getOffer(), List.of(getProduct())).trace());
    }

    /** Where the offer is bought. */
    public String getUrl() {
        return getProduct().url(getOffer().sku());
    }

    public ProductView getProduct() {
        if (product == null)
            product = Optional.ofNullable(catalog.productsOf(List.of(getOffer().sku()))
                            .get(getOffer().sku()))
                    .orElseThrow(PricePage::unknown);
        return product;
    }

    private OfferView getOffer() {
        if (offer == null)
            offer = Ids.parse(parameters.getOrDefault("offer", ""))
                    .map(OfferId::new)
                    .flatMap(id -> Optional.ofNullable(offers.views(List.of(id)).get(id)))
                    .filter(OfferView::isActive)
                    .orElseThrow(PricePage::unknown);
        return offer;
    }

    private static NotFoundException unknown() {
        return new NotFoundException("storefront.product.offer_unknown");
    }
}
