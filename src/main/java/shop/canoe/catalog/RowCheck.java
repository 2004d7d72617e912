package shop.canoe.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a product row may say, whatever is on the shelves: lengths, check digits, pictures there are. */
final class RowCheck {
    private static final int MOST_BULLETS = 10;
    private static final int MOST_OPTIONS = 5;
    private static final int MOST_IMAGES = 12;

    private RowCheck() {}

    static void check(ProductRow row, PictureLibrary pictures) {
        if (!row.product().matches("[A-Za-z0-9._-]{1,64}")) throw new RefusedRow("product", "catalog.import.key");
        text("title", row.title(), 250);
        if (row.title() != null && row.title().isBlank()) throw new RefusedRow("title", "catalog.import.title_missing");
        text("brand", row.brand(), 80);
        text("description", row.description(), 20_000);
        if (row.categoryPath() != null) CategoryNodes.check(row.categoryPath());
        if (row.bullets() != null) {
            atMost("bullets", row.bullets(), MOST_BULLETS);
            row.bullets().forEach(bullet -> text("bullets", bullet, 500));
        }
        if (row.gtin() != null && !row.gtin().isEmpty() && !Gtin.isValid(row.gtin()))
            throw new RefusedRow("gtin", "catalog.import.gtin", row.gtin());
        if (row.options() != null) options(row.options());
        if (row.attributes() != null) Fact.of(row.attributes());
        if (row.images() != null) images(row.images(), pictures);
        if (row.listPrice() != null && !row.listPrice().isPositive())
            throw new RefusedRow("list_price", "catalog.import.list_price");
    }

    private static void options(Map<String, String> options) {
        atMost("options", options.keySet(), MOST_OPTIONS);
        options.forEach((name, value) -> {
            text("options." + name, name, 40);
            text("options." + name, value, 80);
            if (name.isBlank() || value.isBlank())
                throw new RefusedRow("options." + name, "catalog.import.option_empty");
        });
    }

    private static void images(List<String> images, PictureLibrary pictures) {
        atMost("images", images, MOST_IMAGES);
        for (var image : new HashSet<>(images))
            if (!pictures.has(image)) throw new RefusedRow("images", "catalog.import.picture", image);
    }

    private static void atMost(String field, Collection<String> values, int most) {
        if (values.size() > most) throw new RefusedRow(field, "catalog.import.too_many", most);
    }

    private static void text(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) throw new RefusedRow(field, "catalog.import.too_long", longest);
    }
}
