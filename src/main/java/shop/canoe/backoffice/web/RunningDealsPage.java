package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.DealTerms;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.Issuer;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.RuleChoice;

/** Backs {@code /backoffice/running-deals.xhtml}: lightning deals. */
@Named
@RequestScoped
public class RunningDealsPage {
    private static final String HERE = "redirect:/backoffice/deals";

    @Inject
    PromotionService promotions;

    @Inject
    OfferService offers;

    @Inject
    RuleChoice choice;

    @Inject
    CurrentUser user;

    @Inject
    OneTimeForm form;

    @Inject
    Notices notices;

    private final DealTerms terms = new DealTerms();
    private @Nullable List<DealView> all;

    public String make() {
        var sku = form.once(() -> promotions
                .make(terms.terms(offers.active(terms.skus()), operator()), operator())
                .sku()
                .value());
        notices.add("backoffice.deals.made", sku);
        return HERE;
    }

    public String end() {
        choice.end(operator());
        notices.add("backoffice.deals.ended");
        return HERE;
    }

    private Issuer operator() {
        return Issuer.operator(user.who());
    }

    /** The newest first. */
    public List<DealView> getAll() {
        if (all == null) all = promotions.deals(operator());
        return all;
    }

    /** Those that can be ended. */
    public List<SelectItem> getRunning() {
        return choice.of(List.of(), getAll());
    }

    public DealTerms getTerms() {
        return terms;
    }
}
