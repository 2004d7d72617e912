package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.credit.CreditWords;
import shop.canoe.credit.GiftCardDesk;
import shop.canoe.credit.GiftCardRow;
import shop.canoe.credit.GiftCardTerms;
import shop.canoe.credit.IssueReason;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Notices;

/** Backs {@code /backoffice/gift-cards.xhtml}. Codes are on the very page that answers the form, and nowhere else. */
@Named
@RequestScoped
public class GiftCardsPage {
    @Inject
    GiftCardDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    Messages messages;

    @Inject
    CreditWords words;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private GiftCardTerms form = new GiftCardTerms();
    private String chosen = "";
    private List<String> codes = List.of();
    private @Nullable List<GiftCardRow> all;

    public void issue() {
        all = null;
        var key = Ids.parse(parameters.getOrDefault("key", "")).orElseThrow(GiftCardsPage::notFound);
        codes = desk.issue(form.command(key, currency, user.accountId()), user.who());
        form = new GiftCardTerms();
    }

    public String block() {
        desk.block(Ids.parse(chosen).orElseThrow(GiftCardsPage::notFound), user.who());
        notices.add("backoffice.gift_cards.was_blocked");
        return "redirect:/backoffice/gift-cards";
    }

    private static NotFoundException notFound() {
        return new NotFoundException("credit.not_found");
    }

    /** Just issued; empty on any other page. */
    public List<String> getCodes() {
        return codes;
    }

    /** Of this form: it issues once. */
    public UUID getKey() {
        return Ids.next(clock.instant());
    }

    /** The newest first. */
    public List<GiftCardRow> getAll() {
        if (all == null) all = desk.list();
        return all;
    }

    /** Those that can be blocked, by what they are called. */
    public Map<String, String> getBlockable() {
        var blockable = new LinkedHashMap<String, String>();
        getAll().stream()
                .map(GiftCardRow::card)
                .filter(card -> !card.isBlocked() && card.balance().isPositive())
                .forEach(card -> blockable.put(
                        words.name(card.codeEnd()) + ", " + card.balance(),
                        card.id().toString()));
        return blockable;
    }

    public Map<String, String> getReasons() {
        var reasons = new LinkedHashMap<String, String>();
        for (var reason : IssueReason.values())
            reasons.put(messages.get("backoffice.gift_cards.reason." + reason), reason.name());
        return reasons;
    }

    public GiftCardTerms getForm() {
        return form;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
