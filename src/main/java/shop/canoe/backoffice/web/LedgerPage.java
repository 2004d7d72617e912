package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;
import shop.canoe.settlements.AccountBalance;
import shop.canoe.settlements.Adjustment;
import shop.canoe.settlements.BookEntry;
import shop.canoe.settlements.BookService;

/** Backs {@code /backoffice/ledger.xhtml}. */
@Named
@RequestScoped
public class LedgerPage {
    private static final String HERE = "redirect:/backoffice/ledger";

    @Inject
    BookService books;

    @Inject
    SellerService sellers;

    @Inject
    CurrentUser user;

    @Inject
    OneTimeForm form;

    @Inject
    Notices notices;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    @Inject
    @ManagedProperty("#{param.q}")
    @Nullable
    String query;

    private String debit = "";
    private String credit = "";
    private String amount = "";
    private String reason = "";
    private @Nullable List<AccountBalance> accounts;
    private @Nullable List<List<BookEntry>> journals;
    private @Nullable Map<SellerId, SellerView> names;

    public String close() {
        books.closePeriods(user.who());
        notices.add("backoffice.ledger.closed");
        return HERE;
    }

    public String adjust() {
        form.once(() ->
                books.adjust(new Adjustment(form.id(), debit.strip(), credit.strip(), amount(), reason), user.who()));
        notices.add("backoffice.ledger.adjusted");
        return HERE;
    }

    /** Nothing if it cannot be read, which is refused. */
    private Money amount() {
        try {
            return Money.parse(amount.strip(), currency);
        } catch (IllegalArgumentException e) {
            return Money.zero(currency);
        }
    }

    public boolean isGuarded() {
        return books.isGuarded();
    }

    public List<AccountBalance> getAccounts() {
        if (accounts == null) accounts = books.balances();
        return accounts;
    }

    /** Debit and credit of all accounts, one line per currency. */
    public List<AccountBalance> getTotals() {
        var totals = new LinkedHashMap<String, AccountBalance>();
        for (var account : getAccounts())
            totals.merge(
                    account.debit().currency(),
                    account,
                    (a, b) -> new AccountBalance(
                            "", a.debit().plus(b.debit()), a.credit().plus(b.credit())));
        return new ArrayList<>(totals.values());
    }

    /** The newest that match, each with its postings. */
    public List<List<BookEntry>> getJournals() {
        if (journals == null) journals = books.journals(getQuery());
        return journals;
    }

    /** The store behind an account of a seller; empty for other accounts. */
    public String storeOf(String account) {
        if (!account.startsWith("seller_")) return "";
        return Ids.parse(account.substring(account.indexOf(':') + 1))
                .map(id -> names().get(new SellerId(id)))
                .map(SellerView::name)
                .orElse("");
    }

    private Map<SellerId, SellerView> names() {
        if (names == null)
            names = sellers.views(sellers.list().stream().map(SellerView::id).toList());
        return names;
    }

    public String getQuery() {
        return query == null ? "" : query;
    }

    public String getDebit() {
        return debit;
    }

    public void setDebit(String debit) {
        this.debit = debit;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
