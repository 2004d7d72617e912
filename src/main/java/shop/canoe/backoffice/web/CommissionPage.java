package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryId;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.settlements.CommissionService;
import shop.canoe.settlements.CommissionTerms;
import shop.canoe.settlements.SetCommission;

/** Backs {@code /backoffice/commission.xhtml}. */
@Named
@RequestScoped
public class CommissionPage {
    @Inject
    CommissionService commissions;

    @Inject
    SellerService sellers;

    @Inject
    CatalogService catalog;

    @Inject
    CurrentUser user;

    @Inject
    OneTimeForm form;

    @Inject
    Notices notices;

    private String store = "";
    private String category = "";
    private String percent = "";

    public String set() {
        form.once(() -> commissions.set(new SetCommission(store, category, percent), user.who()));
        notices.add("backoffice.commission.done");
        return "redirect:/backoffice/commission";
    }

    /** Newest first. */
    public List<CommissionTerms> getTerms() {
        return commissions.terms();
    }

    public String getStandard() {
        return percent(commissions.standard());
    }

    /** Basis points as percent. */
    public String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    /** The name of the store the terms are for; empty for all. */
    public String storeOf(CommissionTerms terms) {
        return terms.sellerId()
                .map(SellerId::new)
                .flatMap(id -> Optional.ofNullable(sellers.views(List.of(id)).get(id)))
                .map(seller -> seller.name())
                .orElse("");
    }

    /** The name of the category the terms are for; empty for all. */
    public String categoryOf(CommissionTerms terms) {
        return terms.categoryId()
                .map(CategoryId::new)
                .flatMap(id ->
                        Optional.ofNullable(catalog.categories(List.of(id)).get(id)))
                .map(found -> found.name())
                .orElse("");
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = store;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }
}
