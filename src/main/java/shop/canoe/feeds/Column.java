package shop.canoe.feeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields of the Canoe feed, as docs/feed.md lists them. */
enum Column {
    SKU(Part.KEY),
    PRODUCT(Part.PRODUCT),
    TITLE(Part.PRODUCT),
    BRAND(Part.PRODUCT),
    CATEGORY(Part.PRODUCT),
    DESCRIPTION(Part.PRODUCT),
    BULLETS(Part.PRODUCT),
    GTIN(Part.PRODUCT),
    OPTIONS(Part.PRODUCT),
    ATTRIBUTES(Part.PRODUCT),
    IMAGES(Part.PRODUCT),
    LIST_PRICE(Part.PRODUCT),
    RELEASED(Part.PRODUCT),
    PRICE(Part.OFFER),
    CURRENCY(Part.OFFER),
    CONDITION(Part.OFFER),
    STOCK(Part.OFFER),
    HANDLING_DAYS(Part.OFFER),
    STATUS(Part.OFFER),
    SELLER(Part.OFFER);

    /** What a field belongs to. */
    enum Part {
        KEY,
        PRODUCT,
        OFFER
    }

    private final Part part;

    Column(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    /** As feeds write it: {@code list_price}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field a header or key speaks of: {@code options.Colour} is {@link #OPTIONS}. */
    static Optional<Column> of(String header) {
        return Arrays.stream(values())
                .filter(column ->
                        column.code().equals(header) || (column.isGroup() && header.startsWith(column.code() + '.')))
                .findFirst();
    }

    private boolean isGroup() {
        return this == OPTIONS || this == ATTRIBUTES;
    }
}
