package shop.canoe.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerStateChanged;

/** Hides the offers of a seller who may not sell. It asks what is true now, so events may come late, twice or out of order. */
@ApplicationScoped
class SellerListener {
    @Inject
    OfferService offers;

    void on(@Observes SellerStateChanged event) {
        offers.follow(new SellerId(event.sellerId()));
    }
}
