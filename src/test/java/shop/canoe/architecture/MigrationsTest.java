package shop.canoe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every migration as it is written: its name, its ground, its types, its constraints' names. */
class MigrationsTest {
    private static final Pattern NAME = Pattern.compile("V\\d{8}\\.\\d{4}__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:create table|alter table|drop table|insert (?:ignore )?into|delete from|update|references|from|join"
                    + "|(?:create|drop) (?:unique |fulltext )?index \\w+ on)\\s+(?:if (?:not )?exists )?([a-z_][a-z0-9_]*)");
    private static final Pattern CREATE =
            Pattern.compile("create table (?:if not exists )?([a-z0-9_]+) \\((.*?)\\)\\s*(?:[a-z =0-9_]*);");
    private static final Pattern UNNAMED =
            Pattern.compile("(?<!constraint [a-z0-9_]{1,64} )(primary key|foreign key|\\bcheck\\b|\\bunique\\b)");
    private static final Pattern CONSTRAINT = Pattern.compile("constraint ([a-z0-9_]+)");
    private static final String ONLY_ROW = "check (id = 1)";
    private static final int LONGEST_NAME = 64;

    private static final List<Path> SCRIPTS = Sources.below(Sources.SQL, ".sql").stream()
            .filter(file -> !file.startsWith(Sources.SQL.resolve("invariants")))
            .toList();

    @Test
    void namesTellVersionModuleAndPurpose() {
        assertThat(SCRIPTS)
                .allSatisfy(
                        script -> assertThat(script.getFileName().toString()).matches(NAME));
    }

    @Test
    void aScriptLiesInTheFolderOfItsModule() {
        assertThat(SCRIPTS).allSatisfy(script -> {
            var name = NAME.matcher(script.getFileName().toString());
            assertThat(name.matches()).isTrue();
            assertThat(name.group(1)).isEqualTo(moduleOf(script));
        });
    }

    @Test
    void everyFolderIsAModule() {
        var modules = new TreeSet<>(Modules.of(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("shop.canoe"))
                .names());
        modules.add("platform");
        assertThat(SCRIPTS).allSatisfy(script -> assertThat(modules).contains(moduleOf(script)));
    }

    @Test
    void versionsAreUnique() {
        assertThat(SCRIPTS.stream()
                        .map(script -> script.getFileName().toString().replaceFirst("__.*", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aScriptTouchesOnlyTablesOfItsModule() {
        assertThat(SCRIPTS.stream()
                        .flatMap(script -> all(TABLE, statements(script))
                                .filter(table -> !table.startsWith(moduleOf(script) + "_"))
                                .map(table -> script + " " + table)))
                .isEmpty();
    }

    @Test
    void everyConstraintHasAWrittenOutName() {
        assertThat(SCRIPTS.stream()
                        .flatMap(script -> all(UNNAMED, statements(script)).map(found -> script + " unnamed " + found)))
                .isEmpty();
    }

    @Test
    void constraintsAreNamedAfterTheirTable() {
        for (var script : SCRIPTS)
            CREATE.matcher(statements(script))
                    .results()
                    .forEach(table -> assertThat(all(CONSTRAINT, table.group(2)))
                            .as(script.toString())
                            .isNotEmpty()
                            .allSatisfy(name -> assertThat(name)
                                    .startsWith(table.group(1) + "_")
                                    .hasSizeLessThanOrEqualTo(LONGEST_NAME)));
    }

    @Test
    void everyTableHasAPrimaryKey() {
        for (var script : SCRIPTS)
            CREATE.matcher(statements(script))
                    .results()
                    .forEach(table ->
                            assertThat(table.group(2)).as(script.toString()).contains("primary key"));
    }

    @Test
    void moneyTimeAndIdsHaveTheirOneType() {
        assertThat(columns().filter(column -> !isTypedRight(column)).map(Column::toString))
                .isEmpty();
    }

    @Test
    void noTypeIsInexactLocalOrCountedByTheDatabase() {
        assertThat(columns()
                        .filter(column -> column.type()
                                        .matches("(float|double|real|decimal|enum|timestamp|datetime(?!\\(6\\))).*")
                                || column.rest().contains("auto_increment"))
                        .map(Column::toString))
                .isEmpty();
    }

    @Test
    void nothingFallsToAnotherTable() {
        assertThat(SCRIPTS).allSatisfy(script -> assertThat(statements(script)).doesNotContain("on delete cascade"));
    }

    private record Column(Path script, String name, String type, String rest) {
        @Override
        public String toString() {
            return script + " " + name + " " + type + rest;
        }
    }

    private static boolean isTypedRight(Column column) {
        var name = column.name();
        if (name.endsWith("_minor")) return column.type().equals("bigint");
        if (name.endsWith("_currency") || name.equals("currency"))
            return column.type().equals("char(3)");
        if (name.endsWith("_at")) return column.type().equals("datetime(6)");
        if (name.equals("id"))
            return column.type().equals("binary(16)")
                    || statements(column.script()).contains(ONLY_ROW);
        return true;
    }

    private static Stream<Column> columns() {
        return SCRIPTS.stream()
                .flatMap(script -> CREATE.matcher(statements(script))
                        .results()
                        .flatMap(table -> Stream.of(table.group(2).split(",(?![^(]*\\))")))
                        .map(String::strip)
                        .filter(line -> !startsLikeAConstraint(line))
                        .map(line -> line.split(" ", 3))
                        .map(parts -> new Column(script, parts[0], parts[1], parts.length > 2 ? " " + parts[2] : "")));
    }

    private static boolean startsLikeAConstraint(String line) {
        return Set.of("constraint", "index", "key", "fulltext", "unique", "primary", "foreign", "check")
                .contains(line.replaceFirst(" .*", ""));
    }

    private static String moduleOf(Path script) {
        return Sources.SQL.relativize(script).getName(0).toString();
    }

    /** The script without comments and texts, in lower case, one blank between words. */
    private static String statements(Path script) {
        return Sources.read(script)
                .replaceAll("--.*", "")
                .replaceAll("'[^']*'", "''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
