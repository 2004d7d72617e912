package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.id.Ids;

/**
 * Pictures customers send of what they return: looked at before they are decoded, drawn anew so that nothing hidden in
 * them stays, and kept under a name of our own beside the database.
 */
@ApplicationScoped
public class ReturnPhotos {
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MOST_BYTES = 8L << 20;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 1600;

    @Inject
    ReturnSettings settings;

    @Inject
    Clock clock;

    /** @throws InvalidException on {@code photo} if it is no JPEG or PNG, or too big */
    UUID keep(Path upload) {
        try {
            if (Files.size(upload) > MOST_BYTES) throw refused("returns.photo_big");
            var id = Ids.next(clock.instant());
            var folder = Files.createDirectories(settings.photos());
            var draft = Files.createTempFile(folder, "draft", ".tmp");
            ImageIO.write(redrawn(read(upload)), "jpeg", draft.toFile());
            Files.move(draft, file(id), StandardCopyOption.REPLACE_EXISTING);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws a picture away whose return was refused. */
    void drop(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as a JPEG file; empty if there is none. */
    public Optional<Path> find(UUID id) {
        return Optional.of(file(id)).filter(Files::exists);
    }

    private Path file(UUID id) {
        return settings.photos().resolve(id + ".jpg");
    }

    private static BufferedImage read(Path upload) {
        try (var in = ImageIO.createImageInputStream(upload.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw refused("returns.photo_kind");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw refused("returns.photo_kind");
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT)))
            throw refused("returns.photo_kind");
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) throw refused("returns.photo_big");
        return reader.read(0);
    }

    private static BufferedImage redrawn(BufferedImage photo) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(photo.getWidth(), photo.getHeight()));
        int width = Math.max(1, (int) (photo.getWidth() * scale));
        int height = Math.max(1, (int) (photo.getHeight() * scale));
        var redrawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = redrawn.createGraphics();
        pen.drawImage(photo.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, Color.WHITE, null);
        pen.dispose();
        return redrawn;
    }

    private static InvalidException refused(String key) {
        return new InvalidException(List.of(Problem.of("photo", key)));
    }
}
