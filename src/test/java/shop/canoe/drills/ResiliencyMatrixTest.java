package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/resiliency.md says of every function and fault what happens, and by which test we know. */
class ResiliencyMatrixTest {
    private static final Path MATRIX = Path.of("docs/resiliency.md");
    private static final Pattern CELL = Pattern.compile("(?:works|degraded|refused)\\b.*\\[(\\w+)]");
    private static final Pattern DRILL = Pattern.compile("- \\[(\\w+)] (`.*`)");
    private static final Pattern METHOD = Pattern.compile("`([\\w.]+)#(\\w+)`");

    @Test
    void everyCellSaysWhatHappensAndByWhichDrill() throws IOException {
        var drills = drills();
        var cells = Files.readAllLines(MATRIX).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| function"))
                .flatMap(line -> Arrays.stream(line.split("\\|")).skip(2))
                .map(String::strip)
                .toList();

        assertThat(cells).hasSizeGreaterThan(50);
        assertThat(cells).allSatisfy(cell -> {
            var found = CELL.matcher(cell);
            assertThat(found.matches()).as(cell).isTrue();
            assertThat(drills).containsKey(found.group(1));
        });
    }

    @Test
    void everyDrillIsThere() throws IOException {
        var tests = drills().values().stream().flatMap(List::stream).toList();

        assertThat(tests).hasSizeGreaterThan(10);
        assertThat(tests).allMatch(ResiliencyMatrixTest::exists);
    }

    private static Map<String, List<String>> drills() throws IOException {
        var drills = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(MATRIX)) {
            var drill = DRILL.matcher(line);
            if (drill.matches())
                drills.put(drill.group(1), List.of(drill.group(2).split(", ")));
        }
        return drills;
    }

    /** @param test {@code `package.Class#method`}, below the shop's package */
    private static boolean exists(String test) {
        var named = METHOD.matcher(test);
        if (!named.matches()) return false;
        try {
            return Class.forName("shop.canoe." + named.group(1))
                    .getDeclaredMethod(named.group(2))
                    .isAnnotationPresent(Test.class);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
