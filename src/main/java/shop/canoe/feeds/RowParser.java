package shop.canoe.feeds;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.ProductRow;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferRow;

/**
 * Reads rows of the Canoe feed and refuses those whose shape is wrong.
 *
 * @param currency the one this shop sells in
 */
record RowParser(String currency, FeedSellers sellers) {
    private static final int MOST_STOCK = 1_000_000;
    private static final int LONGEST_HANDLING = 30;
    /** Ten million: enough for anything on the shelves, and sums of carts stay far from overflow. */
    private static final long HIGHEST_MINOR = 1_000_000_000;

    /** @throws RefusedRow naming the first field at fault */
    FeedRow parse(RawRow raw) {
        if (raw.flaw() != null) throw new RefusedRow("", raw.flaw());
        for (var key : raw.values().keySet())
            if (Column.of(key).isEmpty()) throw new RefusedRow(key, "feeds.row.unknown_field");
        var values = new Values(raw.values());
        var sku = sku(values);
        currency(values);
        return new FeedRow(product(sku, values), offer(sku, values));
    }

    private static Sku sku(Values values) {
        var text = values.text(Column.SKU).orElseThrow(() -> new RefusedRow("sku", "feeds.row.sku_missing"));
        try {
            return new Sku(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedRow("sku", "feeds.row.sku");
        }
    }

    /** Offers in other currencies would stand in one cart with this one, which nobody could add up. */
    private void currency(Values values) {
        var said = values.text(Column.CURRENCY).orElse(currency);
        if (!said.equals(currency)) throw new RefusedRow("currency", "feeds.row.currency", currency);
    }

    private ProductRow product(Sku sku, Values values) {
        return new ProductRow(
                sku,
                values.text(Column.PRODUCT).orElse(sku.value()),
                orNull(values.text(Column.TITLE)),
                orNull(values.text(Column.BRAND)),
                orNull(values.text(Column.CATEGORY)
                        .map(path -> Arrays.stream(path.split(">", -1))
                                .map(String::strip)
                                .toList())),
                orNull(values.text(Column.DESCRIPTION)),
                orNull(values.list(Column.BULLETS)),
                orNull(values.text(Column.GTIN)),
                orNull(values.group(Column.OPTIONS).map(RowParser::texts)),
                orNull(values.group(Column.ATTRIBUTES)),
                orNull(values.list(Column.IMAGES)),
                orNull(bounded(Column.LIST_PRICE, values.money(Column.LIST_PRICE, currency))),
                orNull(values.date(Column.RELEASED)));
    }

    private Optional<FeedRow.OfferPart> offer(Sku sku, Values values) {
        var stock = values.number(Column.STOCK, 0, MOST_STOCK);
        var price = bounded(Column.PRICE, values.money(Column.PRICE, currency));
        if (price.isEmpty() && stock.isPresent()) throw new RefusedRow("price", "feeds.row.price_missing");
        var condition = values.text(Column.CONDITION).orElse(Condition.NEW.code());
        return price.map(asked -> new FeedRow.OfferPart(
                sellers.of(values.text(Column.SELLER).orElse("")),
                new OfferRow(
                        sku,
                        Condition.parse(condition)
                                .orElseThrow(() -> new RefusedRow("condition", "feeds.row.condition", condition)),
                        asked,
                        values.number(Column.HANDLING_DAYS, 0, LONGEST_HANDLING).orElse(1),
                        isActive(values)),
                stock));
    }

    private static boolean isActive(Values values) {
        var status = values.text(Column.STATUS).orElse("active");
        if (!status.equals("active") && !status.equals("ended"))
            throw new RefusedRow("status", "feeds.row.status", status);
        return status.equals("active");
    }

    private static Optional<Money> bounded(Column column, Optional<Money> amount) {
        if (amount.filter(money -> money.minor() > HIGHEST_MINOR).isPresent())
            throw new RefusedRow(column.code(), "feeds.row.too_dear");
        return amount;
    }

    private static Map<String, String> texts(Map<String, Object> options) {
        var texts = new LinkedHashMap<String, String>();
        options.forEach((name, value) -> texts.put(name, String.valueOf(value).strip()));
        return texts;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
