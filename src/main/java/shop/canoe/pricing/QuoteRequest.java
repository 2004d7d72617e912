package shop.canoe.pricing;

import java.util.List;
import java.util.Map;
import shop.canoe.offers.OfferId;
import shop.canoe.promotions.Customer;
import shop.canoe.sellers.SellerId;

/**
 * What to price.
 *
 * @param items offers with quantities of at least 1; an offer appears once
 * @param country destination, ISO 3166-1 alpha-2; decides the tax
 * @param speeds delivery speed per seller; sellers without one get STANDARD
 * @param coupons codes that were entered, in that order
 * @param customer who buys, as far as that is known: some coupons may be used so often per customer
 */
public record QuoteRequest(
        List<Item> items,
        String country,
        Map<SellerId, DeliverySpeed> speeds,
        List<String> coupons,
        Customer customer) {

    /** So many units of one offer. */
    public record Item(OfferId offerId, int quantity) {}

    /** Without coupons. */
    public QuoteRequest(List<Item> items, String country, Map<SellerId, DeliverySpeed> speeds) {
        this(items, country, speeds, List.of(), Customer.UNKNOWN);
    }
}
