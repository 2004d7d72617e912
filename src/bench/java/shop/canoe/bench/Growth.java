package shop.canoe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what runs with different numbers of products have found, and sets them side by side. */
final class Growth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".json";

    private Growth() {}

    /** In place of an earlier run with as many products. */
    static void keep(Findings findings, Path results) {
        try {
            Files.createDirectories(results);
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(results.resolve(findings.products() + ENDING).toFile(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time of pages as the shop grows, compared with the smallest; empty if there is but one. */
    static String table(Path results) {
        var all = all(results);
        if (all.size() < 2) return "";
        var smallest = all.get(0);
        var text = new StringBuilder("## Growth\n\nProcessor time of application and database for each request, in ms. Aim: at most 1.25 times as much.\n\n");
        text.append("| page | from | visitors |")
                .append(all.stream()
                        .map(findings -> String.format(Locale.ROOT, " %,d | × |", findings.products()))
                        .collect(Collectors.joining()))
                .append("\n|---|---|---|")
                .append("---|---|".repeat(all.size()))
                .append('\n');
        for (var page : smallest.pages()) {
            text.append("| %s | %s | %d |".formatted(page.page(), page.how(), page.visitors()));
            for (var findings : all)
                text.append(same(page, findings)
                        .map(cost -> String.format(
                                Locale.ROOT, " %.3f | %.2f |", cost.processor(), cost.processor() / page.processor()))
                        .orElse(" | |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static Optional<PageCost> same(PageCost page, Findings findings) {
        return findings.pages().stream()
                .filter(cost -> cost.page().equals(page.page())
                        && cost.how().equals(page.how())
                        && cost.visitors() == page.visitors())
                .findFirst();
    }

    private static List<Findings> all(Path results) {
        try (var files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(Growth::read)
                    .sorted(Comparator.comparingInt(Findings::products))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Findings read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Findings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
