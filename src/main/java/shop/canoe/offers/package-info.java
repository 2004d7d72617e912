/**
 * Offers: what one seller asks for one SKU in one condition, and which offer wins the buy box.
 *
 * <p>API: {@link OfferService}, {@link BuyBox}, {@link OfferView}; publishes {@link OffersChanged}. Listens to
 * {@link shop.canoe.sellers.SellerStateChanged} and keeps each seller's standing beside the offers, so that one query
 * answers what may be sold: a suspended seller's offers stay as they are and are neither active nor buyable. Knows no stock.
 */
@NullMarked
@BusinessModule(
        name = "offers",
        uses = {"kernel", "catalog", "sellers"},
        exposes = "shop.canoe.offers")
package shop.canoe.offers;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
