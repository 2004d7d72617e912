package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.CouponTerms;
import shop.canoe.promotions.CouponView;
import shop.canoe.promotions.DealTerms;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionService;

/** Backs {@code /sellerconsole/seller-promotions.xhtml}: coupons and deals that a seller makes for his own offers. */
@Named
@RequestScoped
public class SellerPromotionsPage {
    private static final String HERE = "redirect:/seller/promotions";

    @Inject
    SellerConsole console;

    @Inject
    CouponService couponService;

    @Inject
    PromotionService promotions;

    @Inject
    OfferService offers;

    @Inject
    Notices notices;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private final CouponTerms coupon = new CouponTerms();
    private final DealTerms deal = new DealTerms();
    private String chosen = "";
    private @Nullable List<CouponView> coupons;
    private @Nullable List<DealView> deals;

    public String makeCoupon() {
        var made = couponService.make(coupon.terms(currency, console.id()));
        notices.add("sellerconsole.promotions.made", made.code());
        return HERE;
    }

    public String makeDeal() {
        promotions.make(deal.terms(offers.active(deal.skus()), console.id()), console.id());
        notices.add("sellerconsole.promotions.made", deal.getSku());
        return HERE;
    }

    /** Ends the coupon or deal that was chosen; only his own are found. */
    public String end() {
        var id = Ids.parse(chosen).orElseThrow(() -> new NotFoundException("promotions.not_found"));
        if (isCoupon(id)) couponService.end(id, console.id());
        else promotions.endDeal(id, console.id());
        notices.add("sellerconsole.promotions.ended");
        return HERE;
    }

    private boolean isCoupon(UUID id) {
        return getCoupons().stream().anyMatch(found -> found.id().equals(id));
    }

    /** The newest first. */
    public List<CouponView> getCoupons() {
        if (coupons == null) coupons = couponService.list(console.id());
        return coupons;
    }

    /** The newest first. */
    public List<DealView> getDeals() {
        if (deals == null) deals = promotions.deals(console.id());
        return deals;
    }

    /** Those that can be ended. */
    public Map<String, String> getRunning() {
        var running = new LinkedHashMap<String, String>();
        getCoupons().stream()
                .filter(found -> !found.window().isOver(clock.instant()))
                .forEach(found -> running.put(found.code(), found.id().toString()));
        getDeals().stream()
                .filter(found -> !found.window().isOver(clock.instant()))
                .forEach(found -> running.put(found.sku().value(), found.id().toString()));
        return running;
    }

    public Map<String, String> getKinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of("PERCENT", "AMOUNT"))
            kinds.put(messages.get("sellerconsole.promotions.kind." + kind), kind);
        return kinds;
    }

    public CouponTerms getCoupon() {
        return coupon;
    }

    public DealTerms getDeal() {
        return deal;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
