package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What is done with whole folders. */
final class Folders {
    private Folders() {}

    /** With all that is in it; nothing where there is none. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void move(Path folder, Path to) {
        try {
            Files.move(folder, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the files of a binary log in it; 0 where there is none. */
    static long logBytes(Path folder) {
        if (!Files.exists(folder)) return 0;
        try (var files = Files.walk(folder)) {
            long bytes = 0;
            for (var file : files.filter(Folders::isLog).toList()) bytes += Files.size(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path file) {
        return file.getFileName().toString().matches(".*\\.\\d+");
    }
}
