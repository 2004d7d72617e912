package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.CouponService;
import shop.canoe.promotions.CouponTerms;
import shop.canoe.promotions.CouponView;
import shop.canoe.promotions.Issuer;
import shop.canoe.promotions.RuleChoice;

/** Backs {@code /backoffice/coupons.xhtml}. */
@Named
@RequestScoped
public class CouponsPage {
    private static final String HERE = "redirect:/backoffice/coupons";

    @Inject
    CouponService coupons;

    @Inject
    RuleChoice choice;

    @Inject
    CurrentUser user;

    @Inject
    OneTimeForm form;

    @Inject
    Notices notices;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private final CouponTerms terms = new CouponTerms();
    private @Nullable List<CouponView> all;

    public String make() {
        var code = form.once(() ->
                coupons.make(terms.terms(currency, operator()), operator()).code());
        notices.add("backoffice.coupons.made", code);
        return HERE;
    }

    public String end() {
        choice.end(operator());
        notices.add("backoffice.coupons.ended");
        return HERE;
    }

    private Issuer operator() {
        return Issuer.operator(user.who());
    }

    /** The newest first. */
    public List<CouponView> getAll() {
        if (all == null) all = coupons.list(operator());
        return all;
    }

    /** Those that can be ended. */
    public List<SelectItem> getRunning() {
        return choice.of(getAll(), List.of());
    }

    public CouponTerms getTerms() {
        return terms;
    }
}
