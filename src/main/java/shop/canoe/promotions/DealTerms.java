package shop.canoe.promotions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shop.canoe.catalog.Sku;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;

/** What is typed to make a lightning deal, on the new offer of a SKU. */
public class DealTerms {
    private final RuleTerms rule = new RuleTerms();
    private String sku = "";
    private String cap = "";

    /**
     * What it asks for: a deal on the seller's best offer of the SKU, or on the cheapest of all.
     *
     * @param offers of the SKU that was typed
     * @throws shop.canoe.platform.error.InvalidException on what cannot be read, by field
     */
    public NewDeal terms(Map<Sku, List<OfferView>> offers, Issuer issuer) {
        var typed = new Typed();
        var offer = offers.values().stream()
                .flatMap(List::stream)
                .filter(found -> issuer.owns(found.sellerId()))
                .min(Comparator.comparing(OfferView::condition).thenComparing(OfferView::price));
        if (offer.isEmpty()) typed.problem("sku", "promotions.offer_unknown");
        var terms = new NewDeal(
                offer.map(OfferView::id).orElse(new OfferId(new UUID(0, 0))),
                typed.percent(rule).basisPoints(),
                typed.window(rule),
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

    public RuleTerms getRule() {
        return rule;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getCap() {
        return cap;
    }

    public void setCap(String cap) {
        this.cap = cap;
    }
}
