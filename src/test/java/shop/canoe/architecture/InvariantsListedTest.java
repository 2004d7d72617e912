package shop.canoe.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.invariants.Invariant;

/** {@code docs/invariants.md} says what {@code sql/invariants} asks: the same ids in the same files. */
class InvariantsListedTest {
    private static final Path LIST = Path.of("docs/invariants.md");
    private static final Path QUERIES = Path.of("sql/invariants");
    private static final Pattern FILE = Pattern.compile("`(\\w+\\.sql)`");

    /** A row of the list. */
    private record Row(List<String> ids, List<String> files) {}

    @Test
    void everyQueryHasAnId() {
        assertThat(queries()).filteredOn(query -> query.ids().isEmpty()).isEmpty();
    }

    @Test
    void everyIdOfAQueryIsListedWithItsFile() {
        assertThat(asked()).isNotEmpty().isSubsetOf(listed());
    }

    /** In the listed files taken together, for what one catalogue counts as one rule another may count as two. */
    @Test
    void everyListedFileAsksForAnIdOfItsRow() {
        assertThat(rows())
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.files())
                        .allSatisfy(file -> assertThat(asked())
                                .as(row.toString())
                                .containsAnyElementsOf(row.ids().stream()
                                        .map(id -> id + ' ' + file)
                                        .toList())));
    }

    @Test
    void everyFileIsListedAndEveryListedFileIsThere() {
        assertThat(rows().stream().flatMap(row -> row.files().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(Sources.below(QUERIES, ".sql").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static Set<String> asked() {
        return queries().stream()
                .flatMap(query -> query.ids().stream().map(id -> id + ' ' + query.file() + ".sql"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> listed() {
        return rows().stream()
                .flatMap(row ->
                        row.ids().stream().flatMap(id -> row.files().stream().map(file -> id + ' ' + file)))
                .collect(toCollection(TreeSet::new));
    }

    private static List<Invariant> queries() {
        return Sources.below(QUERIES, ".sql").stream()
                .flatMap(file ->
                        Invariant.parse(file.getFileName().toString().replace(".sql", ""), Sources.read(file)).stream())
                .toList();
    }

    private static List<Row> rows() {
        return Sources.read(LIST)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| id "))
                .map(InvariantsListedTest::row)
                .toList();
    }

    private static Row row(String line) {
        var cells = line.split("\\|");
        return new Row(
                Arrays.stream(cells[1].split(",")).map(String::strip).toList(),
                FILE.matcher(cells[3]).results().map(match -> match.group(1)).toList());
    }
}
