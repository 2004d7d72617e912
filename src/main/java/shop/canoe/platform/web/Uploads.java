package shop.canoe.platform.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files people send with a form. */
public final class Uploads {
    private Uploads() {}

    /** Whether there is a file, and something in it. */
    public static boolean isGiven(@Nullable Part part) {
        return part != null && part.getSize() > 0 && !name(part).isEmpty();
    }

    /** The file's own name, without the folders some browsers send along. */
    public static String name(Part part) {
        var name = part.getSubmittedFileName();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Lets {@code use} read the upload as a file that is gone afterwards. */
    public static <T> T asFile(Part part, Function<Path, T> use) {
        try {
            var file = Files.createTempFile("canoe-upload", ".part");
            try (var in = part.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return use.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
