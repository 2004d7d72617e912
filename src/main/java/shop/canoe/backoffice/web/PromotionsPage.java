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
import shop.canoe.backoffice.PromotionTrial;
import shop.canoe.backoffice.PromotionTrials;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Notices;
import shop.canoe.promotions.PromotionService;
import shop.canoe.promotions.PromotionTerms;
import shop.canoe.promotions.PromotionView;
import shop.canoe.promotions.Scope;

/** Backs {@code /backoffice/promotions.xhtml}: catalogue promotions, tried out on last month's orders before they start. */
@Named
@RequestScoped
public class PromotionsPage {
    @Inject
    PromotionService promotions;

    @Inject
    PromotionTrials trials;

    @Inject
    Notices notices;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private final PromotionTerms form = new PromotionTerms();
    private String chosen = "";
    private @Nullable PromotionTrial trial;
    private @Nullable List<PromotionView> all;

    /** What it would have done to the orders of the last thirty days, and what else touches the same goods. */
    public void simulate() {
        trial = trials.of(form.terms(currency, null));
    }

    public String make() {
        notices.add(
                "backoffice.promotions.made",
                promotions.make(form.terms(currency, null)).name());
        return "redirect:/backoffice/promotions";
    }

    public String end() {
        promotions.endPromotion(
                Ids.parse(chosen).orElseThrow(() -> new NotFoundException("promotions.not_found")), null);
        notices.add("backoffice.promotions.ended");
        return "redirect:/backoffice/promotions";
    }

    /** The newest first. */
    public List<PromotionView> getAll() {
        if (all == null) all = promotions.promotions(null);
        return all;
    }

    /** Those that can be ended, by name. */
    public Map<String, String> getRunning() {
        var running = new LinkedHashMap<String, String>();
        getAll().stream()
                .filter(promotion -> !promotion.window().isOver(clock.instant()))
                .forEach(promotion ->
                        running.put(promotion.name(), promotion.id().toString()));
        return running;
    }

    public Map<String, String> getKinds() {
        return choices("kind", List.of("PERCENT", "PRICE"));
    }

    public Map<String, String> getScopes() {
        return choices("scope", List.of(Scope.Kind.values()));
    }

    private Map<String, String> choices(String group, List<?> values) {
        var choices = new LinkedHashMap<String, String>();
        values.forEach(
                value -> choices.put(messages.get("backoffice.promotions." + group + '.' + value), value.toString()));
        return choices;
    }

    public @Nullable PromotionTrial getTrial() {
        return trial;
    }

    public PromotionTerms getForm() {
        return form;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
