package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OffersChanged;
import shop.canoe.promotions.PricesChanged;

/** Has prices written down when they may have changed. */
@ApplicationScoped
class PriceListener {
    @Inject
    PriceHistory history;

    void on(@Observes OffersChanged event) {
        record(event.skus());
    }

    void on(@Observes PricesChanged event) {
        record(event.skus());
    }

    private void record(List<String> skus) {
        history.record(skus.stream().map(Sku::new).toList());
    }
}
