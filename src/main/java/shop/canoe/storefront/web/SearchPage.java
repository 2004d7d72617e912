package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;
import shop.canoe.platform.text.Messages;
import shop.canoe.storefront.ListAsk;
import shop.canoe.storefront.Listing;
import shop.canoe.storefront.Listings;
import shop.canoe.storefront.ProductCard;
import shop.canoe.storefront.ProductCards;
import shop.canoe.storefront.ProductPicks;

/** Backs {@code /storefront/search.xhtml}. */
@Named
@RequestScoped
public class SearchPage {
    private static final int SUGGESTED = 6;

    @Inject
    Listings listings;

    @Inject
    CatalogService catalog;

    @Inject
    ProductPicks picks;

    @Inject
    ProductCards cards;

    @Inject
    AskedList asked;

    @Inject
    Messages messages;

    private @Nullable ListAsk ask;
    private @Nullable Listing listing;
    private @Nullable List<ProductCard> suggestions;

    public void load() {
        getListing();
    }

    public Listing getListing() {
        if (listing == null) listing = listings.search(ask());
        return listing;
    }

    /** What was typed; empty for the whole shop. */
    public String getText() {
        return ask().text();
    }

    public String getTitle() {
        if (getText().isEmpty()) return messages.get("storefront.search.everything");
        if (!getFound()) return messages.of("storefront.search.nothing", getText());
        var corrected = getListing().corrected();
        return messages.of("storefront.search.title", corrected.isEmpty() ? getText() : corrected);
    }

    /** Whether there is a list to show, if only one that its filters have emptied. */
    public boolean getFound() {
        return !getListing().isEmpty() || !getListing().chips().isEmpty();
    }

    /** The same search in all categories. */
    public String getEverywhere() {
        return ask().address().without("c").without("page").toString();
    }

    /** The category that is searched in, null for all. */
    public @Nullable CategoryView getCategory() {
        return Optional.of(ask().category())
                .filter(slug -> !slug.isEmpty())
                .flatMap(catalog::category)
                .orElse(null);
    }

    /** What to show those who found nothing. */
    public List<ProductCard> getSuggestions() {
        if (suggestions == null) suggestions = cards.inOrder(picks.popular(SUGGESTED));
        return suggestions;
    }

    private ListAsk ask() {
        if (ask == null) ask = asked.at("/s");
        return ask;
    }
}
