package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;
import shop.canoe.catalog.CategoryView.Crumb;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.pages.PageFacts;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.PageLinks;
import shop.canoe.search.SearchQuery;
import shop.canoe.search.SearchResult;
import shop.canoe.search.SearchResult.CategoryCount;
import shop.canoe.search.SearchResult.Facet;
import shop.canoe.search.SearchService;
import shop.canoe.search.SearchSort;
import shop.canoe.storefront.Listing.Chip;
import shop.canoe.storefront.Listing.Sort;
import shop.canoe.storefront.Listing.Sub;

/** Answers what the address of a list asks for. */
@ApplicationScoped
public class Listings {
    private static final String SAVING = "saving";
    private static final String LEAST_SAVING = "10";

    @Inject
    SearchService search;

    @Inject
    CatalogService catalog;

    @Inject
    ProductCards cards;

    @Inject
    Messages messages;

    @Inject
    PageFacts page;

    /**
     * The products of a category.
     *
     * @throws NotFoundException if there is no such page
     */
    public Listing category(CategoryView category, ListAsk ask) {
        return list(ask, Optional.of(category), Map.of(), SearchSort.RELEVANCE);
    }

    /**
     * What was searched for, in all categories or in one.
     *
     * @throws NotFoundException if there is no such page or category
     */
    public Listing search(ListAsk ask) {
        var category = ask.category().isEmpty() ? Optional.<CategoryView>empty() : catalog.category(ask.category());
        if (category.isEmpty() && !ask.category().isEmpty()) throw new NotFoundException("storefront.category.unknown");
        return list(ask, category, Map.of(), SearchSort.RELEVANCE);
    }

    /** What costs at least a tenth less than its list price, the best first. */
    public Listing deals(ListAsk ask) {
        return list(ask, Optional.empty(), Map.of(SAVING, List.of(LEAST_SAVING)), SearchSort.SAVING);
    }

    /** All products, the newest first. */
    public Listing arrivals(ListAsk ask) {
        return list(ask, Optional.empty(), Map.of(), SearchSort.NEWEST);
    }

    private Listing list(
            ListAsk ask, Optional<CategoryView> category, Map<String, List<String>> fixed, SearchSort usual) {
        page.shows(Stream.of(PageThings.LISTS));
        var filters = new HashMap<>(ask.filters());
        filters.putAll(fixed);
        var found = search.search(new SearchQuery(
                ask.text(),
                category.map(CategoryView::id),
                filters,
                ask.sort().orElse(usual),
                Math.max(1, ask.page())));
        var hits = found.hits();
        if (ask.page() < 1 || ask.page() > hits.pages()) throw new NotFoundException("storefront.page.unknown");
        long first = hits.total() == 0 ? 0 : (hits.number() - 1L) * hits.size() + 1;
        var address = ask.address();
        return new Listing(
                address,
                ProductCards.inOrder(hits.items(), cards.of(hits.items(), filters)),
                hits.total(),
                first,
                first + hits.items().size() - (first == 0 ? 0 : 1),
                subs(ask, category, found.categories()),
                boxes(found, ask),
                chips(found, ask),
                bare(address),
                sorts(ask, usual),
                PageLinks.of(
                        hits,
                        number -> address.with(ListAsk.PAGE, number == 1 ? "" : String.valueOf(number))
                                .toString()),
                found.corrected(),
                found.isLoose());
    }

    /** The categories one step down that hold hits. A category page leads to their pages, a search stays a search. */
    private List<Sub> subs(ListAsk ask, Optional<CategoryView> category, List<CategoryCount> counts) {
        var known = counts.stream().collect(Collectors.toMap(CategoryCount::id, CategoryCount::count));
        boolean isSearch = !ask.address().path().startsWith("/c/");
        return children(category)
                .filter(child -> known.containsKey(child.id()))
                .map(child -> new Sub(
                        child.name(),
                        isSearch
                                ? ask.address()
                                        .without(ListAsk.PAGE)
                                        .with(ListAsk.CATEGORY, child.slug())
                                        .toString()
                                : child.url(),
                        known.getOrDefault(child.id(), 0L)))
                .toList();
    }

    private Stream<Crumb> children(Optional<CategoryView> category) {
        return category.map(parent -> parent.children().stream())
                .orElseGet(() -> catalog.departments().stream()
                        .map(root -> new Crumb(root.id(), root.slug(), root.name(), root.image())));
    }

    /** Facets as boxes to tick; a price range that was typed has its own fields. */
    private static List<Facet> boxes(SearchResult found, ListAsk ask) {
        var own = ask.ownRange();
        return found.facets().stream()
                .filter(facet -> !facet.key().equals(SAVING))
                .map(facet -> new Facet(
                        facet.key(),
                        facet.name(),
                        facet.values().stream()
                                .filter(value -> !facet.key().equals(ListAsk.PRICE)
                                        || own.filter(value.value()::equals).isEmpty())
                                .toList()))
                .toList();
    }

    private List<Chip> chips(SearchResult found, ListAsk ask) {
        var address = ask.address().without(ListAsk.PAGE);
        var chips = new ArrayList<Chip>();
        for (var facet : boxes(found, ask))
            for (var value : facet.values())
                if (value.isTicked())
                    chips.add(new Chip(
                            messages.of("storefront.chip", facet.name(), value.label()),
                            address.without(facet.key(), value.value()).toString()));
        if (ask.ownRange().isPresent())
            chips.add(new Chip(
                    messages.of(
                            "storefront.chip.price",
                            ListAsk.first(address.parameters(), ListAsk.LEAST),
                            ListAsk.first(address.parameters(), ListAsk.MOST)),
                    address.without(ListAsk.LEAST).without(ListAsk.MOST).toString()));
        return chips;
    }

    private static String bare(ListAddress address) {
        return ListAddress.of(
                        address.path(),
                        address.parameters().entrySet().stream()
                                .filter(entry -> entry.getKey().equals(ListAsk.TEXT)
                                        || entry.getKey().equals(ListAsk.CATEGORY)
                                        || entry.getKey().equals(ListAsk.SORT))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toString();
    }

    private List<Sort> sorts(ListAsk ask, SearchSort usual) {
        var chosen = ask.sort().orElse(usual);
        return Stream.of(SearchSort.values())
                .filter(sort -> sort != SearchSort.RELEVANCE || usual == SearchSort.RELEVANCE)
                .map(sort -> new Sort(
                        sort == usual ? "" : ListAsk.code(sort),
                        messages.get("storefront.sort." + ListAsk.code(sort)),
                        sort == chosen))
                .toList();
    }
}
