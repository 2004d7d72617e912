package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.DealTerms;
import shop.canoe.promotions.DealView;
import shop.canoe.promotions.PromotionService;

/** Backs {@code /backoffice/running-deals.xhtml}: lightning deals. */
@Named
@RequestScoped
public class RunningDealsPage {
    @Inject
    PromotionService promotions;

    @Inject
    OfferService offers;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private final DealTerms form = new DealTerms();
    private String chosen = "";
    private @Nullable List<DealView> all;

    public String make() {
        promotions.make(form.terms(offers.active(form.skus()), null), null);
        notices.add("backoffice.deals.made", form.getSku());
        return "redirect:/backoffice/deals";
    }

    public String end() {
        promotions.endDeal(Ids.parse(chosen).orElseThrow(() -> new NotFoundException("promotions.not_found")), null);
        notices.add("backoffice.deals.ended");
        return "redirect:/backoffice/deals";
    }

    /** The newest first. */
    public List<DealView> getAll() {
        if (all == null) all = promotions.deals(null);
        return all;
    }

    /** Those that can be ended, by SKU. */
    public Map<String, String> getRunning() {
        var running = new LinkedHashMap<String, String>();
        getAll().stream()
                .filter(deal -> !deal.window().isOver(clock.instant()))
                .forEach(deal -> running.put(deal.sku().value(), deal.id().toString()));
        return running;
    }

    public DealTerms getForm() {
        return form;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
