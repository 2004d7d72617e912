package shop.canoe.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/**
 * What there is to ask for, by kind of page, in an order that is the same each time. Lists are looked at once to know how many entries they have.
 */
final class Addresses {
    /** How an entry of a list begins. */
    static final String ENTRY = "class=\"go\" href=\"/p/";

    private static final int PRODUCTS = 10_000;
    private static final int LISTS = 200;
    private static final int ENTRIES_PER_PAGE = 24;
    private static final int DEEPEST_PAGE = 3;
    private static final long SEED = 20261122;

    private final Map<PageKind, List<Address>> byKind;

    private Addresses(Map<PageKind, List<Address>> byKind) {
        this.byKind = byKind;
    }

    /** Those of the running shop. */
    static Addresses find() {
        var byKind = new EnumMap<PageKind, List<Address>>(PageKind.class);
        byKind.put(PageKind.HOME, lists(Stream.of("/")));
        byKind.put(PageKind.NEW, lists(Stream.of("/new")));
        byKind.put(PageKind.BEST_SELLERS, List.of(new Address("/best-sellers", "<h1", 1)));
        byKind.put(PageKind.CATEGORY, lists(numbered("/c/", "?page=", """
                select c.slug, count(*) from catalog_category c join catalog_product p on p.category_id = c.id
                where p.state = 'ACTIVE' group by c.slug
                """)));
        byKind.put(PageKind.BRAND, lists(numbered("/s?brand=", "&page=", """
                select p.brand, count(*) from catalog_product p where p.state = 'ACTIVE' and p.brand <> '' group by p.brand
                """)));
        var products = products();
        byKind.put(PageKind.PRODUCT, products);
        byKind.put(PageKind.SEARCH, lists(products.stream()
                .map(Address::shows)
                .map(Addresses::twoWords)
                .distinct()
                .map(words -> "/s?q=" + encoded(words))));
        return new Addresses(byKind);
    }

    List<Address> all(PageKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    /** One of them; the first is asked for most, the tenth a tenth as often. */
    Address any(PageKind kind) {
        var all = all(kind);
        return all.get((int) Math.pow(all.size(), ThreadLocalRandom.current().nextDouble()) - 1);
    }

    /** Titles that are written on pages as they stand in the database. */
    private static List<Address> products() {
        var rows = Shop.rows("""
                select concat('/p/', p.slug, '/', p.number, ' ', p.title) from catalog_product p
                where p.product_key like 'bench-%' and p.title regexp '^[A-Za-z0-9 ,.-]+$'
                """);
        Collections.shuffle(rows, new Random(SEED));
        return rows.stream()
                .limit(PRODUCTS)
                .map(row -> row.split(" ", 2))
                .map(parts -> new Address(parts[0], parts[1], 1))
                .toList();
    }

    /** The first pages of what the query gives with its number of products. */
    private static Stream<String> numbered(String before, String page, String sql) {
        var rows = Shop.rows(sql.replaceFirst("select (\\S+), count\\(\\*\\)", "select concat($1, ' ', count(*))"));
        return rows.stream().flatMap(row -> {
            int end = row.lastIndexOf(' ');
            int pages = Integer.parseInt(row.substring(end + 1)) / ENTRIES_PER_PAGE;
            var first = before + encoded(row.substring(0, end));
            return Stream.concat(
                    Stream.of(first),
                    IntStream.rangeClosed(2, Math.min(pages, DEEPEST_PAGE)).mapToObj(number -> first + page + number));
        });
    }

    private static List<Address> lists(Stream<String> paths) {
        var all = new ArrayList<>(paths.toList());
        Collections.shuffle(all, new Random(SEED));
        return all.stream().limit(LISTS).map(Addresses::looked).toList();
    }

    private static Address looked(String path) {
        var page = Visitor.hurried().ask(path).is(200).body();
        int entries = page.split(ENTRY, -1).length - 1;
        if (entries == 0) throw new IllegalStateException(path + " has no entries");
        return new Address(path, ENTRY, entries);
    }

    private static String twoWords(String title) {
        var words = title.split(" ");
        return String.join(" ", Arrays.copyOfRange(words, 0, Math.min(2, words.length)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
