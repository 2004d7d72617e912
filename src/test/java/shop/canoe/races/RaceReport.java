package shop.canoe.races;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import shop.canoe.testing.Buyer.Outcome;

/** What races came to, a line each, in {@code target/races/report.md}. */
final class RaceReport {
    private static final Path FILE = Path.of("target/races/report.md");
    private static final Path NOTES = Path.of("target/races/notes.md");
    private static final String HEAD = """
            | race | what | runs | tries | done | refused | errors | seconds | seed |
            |---|---|---|---|---|---|---|---|---|
            """;

    private RaceReport() {}

    static void add(String race, String what, int runs, List<Outcome> outcomes, String seconds) {
        append(
                FILE,
                "| %s | %s | %d | %d | %d | %d | %d | %s | %d |"
                        .formatted(
                                race,
                                what,
                                runs,
                                outcomes.size(),
                                Collections.frequency(outcomes, Outcome.SOLD),
                                Collections.frequency(outcomes, Outcome.REFUSED),
                                Collections.frequency(outcomes, Outcome.FAILED),
                                seconds,
                                RaceSize.seed()));
    }

    /** A sentence beside the table, in {@code notes.md}. */
    static void note(String text) {
        append(NOTES, "- " + text);
    }

    private static synchronized void append(Path file, String line) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) Files.writeString(file, file.equals(FILE) ? HEAD : "");
            Files.writeString(file, line + '\n', StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
