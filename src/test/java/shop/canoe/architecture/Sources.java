package shop.canoe.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the project, as they lie in its tree. */
final class Sources {
    static final Path JAVA = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path WORDS = Path.of("src/main/resources/shop/canoe");
    static final Path PAGES = Path.of("src/main/webapp");
    static final Path SQL = Path.of("sql");

    private Sources() {}

    /** Files below a folder whose names end so, in order; empty if there is no such folder. */
    static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a place in a text, from 1. */
    static long lineOf(String text, int offset) {
        return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }
}
