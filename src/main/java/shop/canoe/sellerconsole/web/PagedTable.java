package shop.canoe.sellerconsole.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import shop.canoe.kernel.Page;

/** Shows a service's numbered pages in a PrimeFaces table, one page at a time. Lives as long as one request. */
final class PagedTable<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1;
    private static final int ROWS = 25;

    private final transient Source<T> source;
    private transient @Nullable Page<T> page;

    /** Where the pages come from. */
    @FunctionalInterface
    interface Source<T> {
        /** @param sort field to sort by, with a leading {@code -} for descending; empty for the list's own order */
        Page<T> page(String sort, int number, int size);
    }

    PagedTable(Source<T> source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        var first = source.page("", 1, ROWS);
        page = first; // most often the page that is shown
        return (int) first.total();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var counted = page;
        page = null;
        var sort = sort(sorts);
        if (counted != null && first == 0 && size == ROWS && sort.isEmpty()) return counted.items();
        return source.page(sort, first / size + 1, size).items();
    }

    private static String sort(Map<String, SortMeta> sorts) {
        return sorts.values().stream()
                .findFirst()
                .map(sort -> (sort.getOrder() == SortOrder.DESCENDING ? "-" : "") + name(sort.getField()))
                .orElse("");
    }

    /** The last part of the property a column sorts by. */
    private static String name(String property) {
        return property.substring(property.lastIndexOf('.') + 1);
    }
}
