package shop.canoe.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the readable part of a URL from a name. */
final class Slugs {
    private static final int LONGEST = 80;

    private Slugs() {}

    /** Lower-case letters a to z, digits and single hyphens, at most 80; {@code item} for names without any of these. */
    static String of(String name) {
        var ascii = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("&", " and ")
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        var slug = trimHyphens(ascii);
        if (slug.length() > LONGEST) {
            int cut = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
        }
        return slug.isEmpty() ? "item" : slug;
    }

    private static String trimHyphens(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.length() > from && text.endsWith("-") ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }
}
