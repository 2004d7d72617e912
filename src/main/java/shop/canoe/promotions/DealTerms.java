package shop.canoe.promotions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.SellerId;

/** What is typed to make a lightning deal, on the new offer of a SKU; times in UTC, as {@code 2026-11-22T10:00}. */
public class DealTerms {
    private String sku = "";
    private String value = "";
    private String cap = "";
    private String start = "";
    private String end = "";

    /**
     * What it asks for: a deal on the seller's best offer of the SKU, or on the cheapest of all.
     *
     * @param offers of the SKU that was typed
     * @throws shop.canoe.platform.error.InvalidException on what cannot be read, by field
     */
    public NewDeal terms(Map<Sku, List<OfferView>> offers, @Nullable SellerId seller) {
        var typed = new Typed();
        var offer = offers.values().stream()
                .flatMap(List::stream)
                .filter(found -> seller == null || found.sellerId().equals(seller))
                .min(Comparator.comparing(OfferView::condition).thenComparing(OfferView::price));
        if (offer.isEmpty()) typed.problem("sku", "promotions.offer_unknown");
        var terms = new NewDeal(
                offer.map(OfferView::id).orElse(new OfferId(new UUID(0, 0))),
                typed.percent("value", value),
                typed.window(start, end),
                typed.number("cap", cap));
        typed.requireReadable();
        return terms;
    }

    /** The SKU that was typed; empty if it cannot be one. */
    public List<Sku> skus() {
        try {
            return List.of(new Sku(sku.strip()));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getCap() {
        return cap;
    }

    public void setCap(String cap) {
        this.cap = cap;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
