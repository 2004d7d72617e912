package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.storefront.Listing;
import shop.canoe.storefront.Listings;

/** Backs {@code /storefront/category.xhtml}. */
@Named
@RequestScoped
public class CategoryPage {
    @Inject
    CatalogService catalog;

    @Inject
    Listings listings;

    @Inject
    AskedList asked;

    private String slug = "";
    private @Nullable CategoryView category;
    private @Nullable Listing listing;

    public void load() {
        getListing();
    }

    public CategoryView getCategory() {
        if (category == null)
            category = catalog.category(slug).orElseThrow(() -> new NotFoundException("storefront.category.unknown"));
        return category;
    }

    public Listing getListing() {
        if (listing == null)
            listing = listings.category(getCategory(), asked.at(getCategory().url()));
        return listing;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
