package shop.canoe.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.credit.CreditMovement;
import shop.canoe.credit.CreditService;
import shop.canoe.credit.CreditView;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.web.Notices;

/** Backs {@code /credit/credit.xhtml}: an account's store credit. */
@Named
@RequestScoped
public class CreditPage {
    @Inject
    CreditService credits;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    Formats formats;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    private String code = "";
    private @Nullable List<CreditView> balances;
    private @Nullable List<CreditMovement> movements;

    public String keep() {
        balances = null; // if refused, the page shows what is true now
        movements = null;
        var account = user.accountId();
        var card = credits.open(code, currency, user.caller());
        notices.add("credit.page.kept", formats.money(credits.keep(account, card)));
        return "redirect:/account/credit";
    }

    /** In each currency; empty if there never was any. */
    public List<CreditView> getBalances() {
        if (balances == null) balances = credits.ofAccount(user.accountId());
        return balances;
    }

    /** Newest first. */
    public List<CreditMovement> getMovements() {
        if (movements == null) movements = credits.movementsOf(user.accountId());
        return movements;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
