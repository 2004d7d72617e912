package shop.canoe.feeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final Map<String, Column> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Column::code, Function.identity()));

    private final Part part;
    private final String code;

    Column(Part part) {
        this.part = part;
        this.code = name().toLowerCase(Locale.ROOT);
    }

    Part part() {
        return part;
    }

    /** As feeds write it: {@code list_price}. */
    String code() {
        return code;
    }

    /** The field a header or key speaks of: {@code options.Colour} is {@link #OPTIONS}. */
    static Optional<Column> of(String header) {
        int dot = header.indexOf('.');
        if (dot < 0) return Optional.ofNullable(BY_CODE.get(header));
        return Optional.ofNullable(BY_CODE.get(header.substring(0, dot))).filter(Column::isGroup);
    }

    private boolean isGroup() {
        return this == OPTIONS || this == ATTRIBUTES;
    }
}
