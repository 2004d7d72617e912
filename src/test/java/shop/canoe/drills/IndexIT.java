package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Shop;

/** The disk of a node's search index is full, or gone. */
class IndexIT extends DrillIT {
    /** Pages that are nothing without it. */
    private static final Pattern SEARCHES = Pattern.compile("GET /(s|deals|c/\\w+) → 503");

    private static final Duration WHILE = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void aNodeWhoseDiskIsFullGoesOnFindingWhatItKnew() {
        var seen = amongShoppers("disk of a node full for 15 s", () -> {
            cluster.node(1).fillDisk();
            try {
                changeProducts();
                Poll.pass(WHILE);
                assertThat(due()).as("products that wait for the index").isPositive();
            } finally {
                cluster.node(1).freeDisk();
            }
            return since(followed());
        });

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.refusals()).isEmpty();
    }

    @Test
    void withoutTheIndexOfANodeOnlyItsSearchIsRefused() {
        var index = cluster.node(1).index();
        var aside = index.resolveSibling("index-aside");
        var seen = amongShoppers("search index of a node gone for 15 s", () -> {
            move(index, aside);
            write(index);
            try {
                changeProducts();
                Poll.pass(WHILE);
            } finally {
                delete(index);
                move(aside, index);
            }
            return since(followed());
        });

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.refusals().keySet()).allMatch(SEARCHES.asMatchPredicate());
    }

    /** When the index came to know all changes, counted from now. */
    private static long followed() {
        long start = System.nanoTime();
        Poll.until("the index to follow", LIMIT, () -> due() == 0);
        return start;
    }

    /** Notes for all indexes that these products have changed. */
    private static void changeProducts() {
        Shop.change("""
                insert into search_due (index_id, product_id, mark)
                select i.id, p.id, 1 from search_index i cross join (select id from catalog_product order by id limit 20) p
                where true
                on duplicate key update mark = search_due.mark + 1
                """);
    }

    private static int due() {
        return Integer.parseInt(Shop.rows("select count(*) from search_due").get(0));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file where the folder was: nothing can be written into it, whoever tries. */
    private static void write(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
