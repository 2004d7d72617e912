package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.CouponTerms;
import shop.canoe.promotions.CouponView;
import shop.canoe.promotions.DealTerms;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.Issuer;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.RuleChoice;

/** Backs {@code /sellerconsole/seller-promotions.xhtml}: coupons and deals that a seller makes for his own offers. */
@Named
@RequestScoped
public class SellerPromotionsPage {
    @Inject
    SellerConsole console;

    @Inject
    CouponService couponService;

    @Inject
    PromotionService promotions;

    @Inject
    OfferService offers;

    @Inject
    RuleChoice choice;

    @Inject
    OneTimeForm form;

    @Inject
    Notices notices;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private final CouponTerms coupon = new CouponTerms();
    private final DealTerms deal = new DealTerms();
    private @Nullable List<CouponView> coupons;
    private @Nullable List<DealView> deals;

    public String makeCoupon() {
        return made(form.once(() ->
                couponService.make(coupon.terms(currency, seller()), seller()).code()));
    }

    public String makeDeal() {
        return made(form.once(() -> promotions
                .make(deal.terms(offers.active(deal.skus()), seller()), seller())
                .sku()
                .value()));
    }

    private String made(String name) {
        notices.add("sellerconsole.promotions.made", name);
        return "redirect:/seller/promotions";
    }

    /** Ends the coupon or deal that was chosen; only his own are found. */
    public String end() {
        choice.end(seller());
        notices.add("sellerconsole.promotions.ended");
        return "redirect:/seller/promotions";
    }

    private Issuer seller() {
        return Issuer.seller(console.id());
    }

    /** The newest first. */
    public List<CouponView> getCoupons() {
        if (coupons == null) coupons = couponService.list(seller());
        return coupons;
    }

    /** The newest first. */
    public List<DealView> getDeals() {
        if (deals == null) deals = promotions.deals(seller());
        return deals;
    }

    /** Those that can be ended. */
    public List<SelectItem> getRunning() {
        return choice.of(getCoupons(), getDeals());
    }

    public CouponTerms getCoupon() {
        return coupon;
    }

    public DealTerms getDeal() {
        return deal;
    }
}
