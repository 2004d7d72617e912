package shop.canoe.feeds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import shop.canoe.feeds.Column.Part;

/** Refuses a file whose columns are not those of the Canoe feed, and says which. */
final class HeaderCheck {
    private HeaderCheck() {}

    static void check(List<String> header) {
        if (header.size() == 1 && header.get(0).matches(".*[;\\t].*")) throw new FeedRefused("feeds.file.not_commas");
        var unknown = header.stream().filter(name -> Column.of(name).isEmpty()).toList();
        var known = EnumSet.noneOf(Column.class);
        header.forEach(name -> Column.of(name).ifPresent(known::add));
        if (!known.contains(Column.SKU)) throw new FeedRefused("feeds.file.column_missing", "sku", headerOf(header));
        if (!unknown.isEmpty())
            throw new FeedRefused("feeds.file.column_unknown", String.join(", ", unknown), knownColumns());
        if (known.stream().anyMatch(column -> column.part() == Part.OFFER) && !known.contains(Column.PRICE))
            throw new FeedRefused("feeds.file.column_missing", "price", headerOf(header));
        if (known.size() == 1) throw new FeedRefused("feeds.file.only_sku");
    }

    private static String headerOf(List<String> header) {
        var line = String.join(",", header);
        return line.length() > 200 ? line.substring(0, 200) + '…' : line;
    }

    private static String knownColumns() {
        return Arrays.stream(Column.values()).map(Column::code).collect(Collectors.joining(", "));
    }
}
