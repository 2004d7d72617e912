package shop.canoe.feeds;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses pictures by rules, in the colour a field names.
 *
 * @param colourField where the colour's name stands; empty for none
 * @param colours first word of a colour's name → six hex digits
 */
record PictureChoice(List<Rule> rules, String otherwise, String colourField, Map<String, String> colours) {
    Optional<List<String>> of(ForeignRow row) {
        return new Choice(rules, otherwise).of(row).map(key -> views(key + colour(row)));
    }

    private static List<String> views(String picture) {
        return List.of(picture, picture + ".scene", picture + ".detail");
    }

    private String colour(ForeignRow row) {
        if (colourField.isEmpty()) return "";
        var first = row.words(colourField).strip().split(" ", 2)[0];
        return Optional.ofNullable(colours.get(first)).map(hex -> '.' + hex).orElse("");
    }
}
