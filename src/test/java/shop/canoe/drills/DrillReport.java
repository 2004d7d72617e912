package shop.canoe.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What drills came to, a line each, in {@code target/faults/report.md}. */
final class DrillReport {
    private static final Path FILE = Path.of("target/faults/report.md");
    private static final String HEAD = """
            | fault | answers | orders promised | lost or double | no answer, or 5xx but 503 | 503 | signed out | slowest answer | back after |
            |---|---|---|---|---|---|---|---|---|
            """;

    private DrillReport() {}

    static void begin() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param back how long until all was well again, in words */
    static void add(String fault, Witness witness, long lost, String back) {
        var line = "| %s | %d | %d | %d | %s | %s | %d | %.1f s | %s |%n"
                .formatted(
                        fault,
                        witness.answers(),
                        witness.promisedOrders().size(),
                        lost,
                        witness.failures(),
                        witness.refusals(),
                        witness.signedOut().size(),
                        witness.slowest().toMillis() / 1000.0,
                        back);
        try {
            Files.createDirectories(FILE.getParent());
            if (!Files.exists(FILE)) Files.writeString(FILE, HEAD);
            Files.writeString(FILE, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
