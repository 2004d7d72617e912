package shop.canoe.testing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Makes tests begin with nothing: deletes what an earlier run left in the shop's folder and in others, and drops the tables of
 * an external database.
 */
public final class FreshStart {
    /** The unpacked programs of the embedded database stay: they never change and are large. */
    private static final Path PROGRAMS = Path.of("data", "database", "server");

    private FreshStart() {}

    /** @param arguments the folder of the integration tests, and others */
    public static void main(String[] arguments) throws IOException {
        for (var argument : arguments) {
            var folder = Path.of(argument);
            if (Files.isDirectory(folder)) Files.walkFileTree(folder, new Deletion(folder.resolve(PROGRAMS)));
        }
        TestSchema.external().ifPresent(TestSchema::empty);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        private final Path kept;

        Deletion(Path kept) {
            this.kept = kept;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(kept) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (!kept.startsWith(folder)) Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
