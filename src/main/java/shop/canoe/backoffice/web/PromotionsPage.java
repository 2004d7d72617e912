package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.backoffice.PromotionTrial;
import shop.canoe.backoffice.PromotionTrials;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.Issuer;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.PromotionTerms;
import shop.canoe.promotions.PromotionView;
import shop.canoe.promotions.RuleChoice;

/** Backs {@code /backoffice/promotions.xhtml}: catalogue promotions, tried out on last month's orders before they start. */
@Named
@RequestScoped
public class PromotionsPage {
    private static final String HERE = "redirect:/backoffice/promotions";

    @Inject
    PromotionService promotions;

    @Inject
    PromotionTrials trials;

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

    private final PromotionTerms terms = new PromotionTerms();
    private @Nullable PromotionTrial trial;
    private @Nullable List<PromotionView> all;

    /** What it would have done to the orders of the last thirty days, and what else touches the same goods. */
    public void simulate() {
        trial = trials.of(terms.terms(currency, operator()));
    }

    public String make() {
        var name = form.once(() ->
                promotions.make(terms.terms(currency, operator()), operator()).name());
        notices.add("backoffice.promotions.made", name);
        return HERE;
    }

    public String end() {
        choice.end(operator());
        notices.add("backoffice.promotions.ended");
        return HERE;
    }

    private Issuer operator() {
        return Issuer.operator(user.who());
    }

    /** The newest first. */
    public List<PromotionView> getAll() {
        if (all == null) all = promotions.promotions(operator());
        return all;
    }

    /** Those that can be ended. */
    public List<SelectItem> getRunning() {
        return choice.ofPromotions(getAll());
    }

    public @Nullable PromotionTrial getTrial() {
        return trial;
    }

    public PromotionTerms getTerms() {
        return terms;
    }
}
