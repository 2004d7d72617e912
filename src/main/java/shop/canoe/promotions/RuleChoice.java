package shop.canoe.promotions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;

/**
 * The form that ends one of the promotions, coupons and deals that are not over. They are told apart by id: two of one name
 * are two.
 */
@Named
@RequestScoped
public class RuleChoice {
    @Inject
    PromotionService promotions;

    @Inject
    CouponService coupons;

    @Inject
    Formats formats;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private String chosen = "";

    /**
     * Ends what was chosen.
     *
     * @throws PromotionNotFoundException if there is none, or it is another issuer's
     */
    public void end(Issuer issuer) {
        var id = Ids.parse(chosen.substring(chosen.indexOf(':') + 1)).orElseThrow(PromotionNotFoundException::new);
        if (chosen.startsWith("coupon:")) coupons.end(id, issuer);
        else if (chosen.startsWith("deal:")) promotions.endDeal(id, issuer);
        else promotions.endPromotion(id, issuer);
    }

    /** Those of the promotions that are not over. */
    public List<SelectItem> ofPromotions(List<PromotionView> all) {
        var choices = new ArrayList<SelectItem>();
        for (var promotion : all) add(choices, "promotion:", promotion.id(), promotion.name(), promotion.window());
        return choices;
    }

    /** Those of the coupons that are not over, then those of the deals. */
    public List<SelectItem> of(List<CouponView> coupons, List<DealView> deals) {
        var choices = new ArrayList<SelectItem>();
        for (var coupon : coupons) add(choices, "coupon:", coupon.id(), coupon.code(), coupon.window());
        for (var deal : deals) add(choices, "deal:", deal.id(), deal.sku().value(), deal.window());
        return choices;
    }

    private void add(List<SelectItem> choices, String kind, UUID id, String name, Window window) {
        if (window.isOver(clock.instant())) return;
        var words =
                messages.of("promotions.form.choice", name, formats.time(window.start()), formats.time(window.end()));
        choices.add(new SelectItem(kind + id, words));
    }

    /** The kinds a benefit can have, by their words. */
    public List<SelectItem> kinds(boolean isCoupon) {
        return words("kind", List.of("PERCENT", isCoupon ? "AMOUNT" : "PRICE"));
    }

    /** Who can bear a coupon, by their words. */
    public List<SelectItem> getFundings() {
        return words("funding", List.of(CouponView.Funding.values()));
    }

    /** What a promotion can be for, by their words. */
    public List<SelectItem> getScopes() {
        return words("scope", List.of(Scope.Kind.values()));
    }

    private List<SelectItem> words(String group, List<?> values) {
        return values.stream()
                .map(value -> new SelectItem(value.toString(), messages.get("promotions.form." + group + '.' + value)))
                .toList();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
