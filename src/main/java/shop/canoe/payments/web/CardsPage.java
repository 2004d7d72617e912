package shop.canoe.payments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.payments.InstrumentService;
import shop.canoe.payments.InstrumentView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /payments/cards.xhtml}: the cards an account has kept. */
@Named
@RequestScoped
public class CardsPage {
    @Inject
    InstrumentService instruments;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<InstrumentView> cards;

    public List<InstrumentView> getCards() {
        if (cards == null) cards = instruments.list(user.accountId());
        return cards;
    }

    public String remove() {
        cards = null;
        var card = Ids.parse(parameters.getOrDefault("card", ""))
                .orElseThrow(() -> new NotFoundException("payments.card_not_found"));
        instruments.remove(user.accountId(), card);
        notices.add("payments.cards.removed");
        return "redirect:/account/cards";
    }
}
