package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.CouponTerms;
import shop.canoe.promotions.CouponView;

/** Backs {@code /backoffice/coupons.xhtml}. */
@Named
@RequestScoped
public class CouponsPage {
    @Inject
    CouponService coupons;

    @Inject
    Notices notices;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private final CouponTerms form = new CouponTerms();
    private String chosen = "";
    private @Nullable List<CouponView> all;

    public String make() {
        notices.add(
                "backoffice.coupons.made",
                coupons.make(form.terms(currency, null)).code());
        return "redirect:/backoffice/coupons";
    }

    public String end() {
        coupons.end(Ids.parse(chosen).orElseThrow(() -> new NotFoundException("promotions.not_found")), null);
        notices.add("backoffice.coupons.ended");
        return "redirect:/backoffice/coupons";
    }

    /** The newest first. */
    public List<CouponView> getAll() {
        if (all == null) all = coupons.list(null);
        return all;
    }

    /** Those that can be ended, by code. */
    public Map<String, String> getRunning() {
        var running = new LinkedHashMap<String, String>();
        getAll().stream()
                .filter(coupon -> !coupon.window().isOver(clock.instant()))
                .forEach(coupon -> running.put(coupon.code(), coupon.id().toString()));
        return running;
    }

    public Map<String, String> getKinds() {
        return choices("kind", "PERCENT", "AMOUNT");
    }

    public Map<String, String> getFundings() {
        return choices("funding", "SELLERS", "SHOP");
    }

    private Map<String, String> choices(String group, String... values) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : values) choices.put(messages.get("backoffice.coupons." + group + '.' + value), value);
        return choices;
    }

    public CouponTerms getForm() {
        return form;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
