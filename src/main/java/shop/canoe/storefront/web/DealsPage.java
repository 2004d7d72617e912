package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.storefront.Listing;
import shop.canoe.storefront.Listings;

/** Backs {@code /storefront/deals.xhtml}. */
@Named
@RequestScoped
public class DealsPage {
    @Inject
    Listings listings;

    @Inject
    AskedList asked;

    private @Nullable Listing listing;

    public void load() {
        getListing();
    }

    public Listing getListing() {
        if (listing == null) listing = listings.deals(asked.at("/deals"));
        return listing;
    }
}
