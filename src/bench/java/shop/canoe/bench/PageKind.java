package shop.canoe.bench;

import java.util.List;
import java.util.Locale;

/** Kinds of pages anybody may open. */
enum PageKind {
    HOME,
    CATEGORY,
    BRAND,
    PRODUCT,
    SEARCH,
    NEW,
    BEST_SELLERS;

    /** Those that are measured one by one; the others are there for the mixes. */
    static final List<PageKind> MEASURED = List.of(HOME, CATEGORY, BRAND, PRODUCT, SEARCH);

    /** As reports call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
