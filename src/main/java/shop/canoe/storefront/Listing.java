package shop.canoe.storefront;

import java.util.List;
import shop.canoe.platform.web.PageLinks;
import shop.canoe.search.SearchResult.Facet;

/**
 * A list of products with all that goes round it.
 *
 * @param address of this page, the one that search engines shall keep
 * @param first number of the first card on this page, {@code last} of the last; 0 in an empty list
 * @param subs categories below, with how many of the hits they hold; empty where there is nothing to divide
 * @param chips what is ticked; following one unticks it
 * @param bare the list without any filter
 * @param corrected what was searched for instead of what was typed; empty if nothing was corrected
 * @param isLoose whether hits have only some of the words
 */
public record Listing(
        ListAddress address,
        List<ProductCard> cards,
        long total,
        long first,
        long last,
        List<Sub> subs,
        List<Facet> facets,
        List<Chip> chips,
        String bare,
        List<Sort> sorts,
        PageLinks links,
        String corrected,
        boolean isLoose) {

    /** A category to go into. */
    public record Sub(String name, String url, long count) {}

    /** A ticked value and the list without it. */
    public record Chip(String label, String url) {}

    /** An order to choose. */
    public record Sort(String value, String label, boolean isChosen) {}

    public boolean isEmpty() {
        return total == 0;
    }

    /** Where forms of the list lead. */
    public String path() {
        return address.path();
    }

    /** What the filter form has to carry along: everything that is no filter. */
    public List<ListAddress.Parameter> besidesFilters() {
        return address.all().stream()
                .filter(parameter -> parameter.name().equals(ListAsk.TEXT)
                        || parameter.name().equals(ListAsk.CATEGORY)
                        || parameter.name().equals(ListAsk.SORT))
                .toList();
    }

    /** What the sort form has to carry along. */
    public List<ListAddress.Parameter> besidesSort() {
        return address.all().stream()
                .filter(parameter -> !parameter.name().equals(ListAsk.SORT)
                        && !parameter.name().equals(ListAsk.PAGE))
                .toList();
    }

    /** The typed lower end of the price, {@code most} the upper one; empty if none was. */
    public String least() {
        return ListAsk.first(address.parameters(), ListAsk.LEAST);
    }

    public String most() {
        return ListAsk.first(address.parameters(), ListAsk.MOST);
    }
}
