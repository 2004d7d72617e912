package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drawings that ship with the shop, each in any colour and as a plain picture, in a scene or close up. A picture is
 * named {@code <drawing>[.<six hex digits>][.scene|.detail]}, e.g. {@code teapot.2f6db5.scene}.
 */
@ApplicationScoped
public class PictureLibrary {
    /** For a product nobody has drawn. */
    static final String FALLBACK = "box";

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)(?:\\.([0-9a-f]{6}))?(?:\\.(scene|detail))?");
    private static final Colour NEUTRAL = new Colour(0x7a9497);

    private final ConcurrentMap<String, Optional<String>> drawings = new ConcurrentHashMap<>();

    /** Whether there is such a picture. */
    public boolean has(String name) {
        var match = NAME.matcher(name);
        return match.matches() && drawing(match.group(1)).isPresent();
    }

    /** The picture as SVG; empty if there is none of this name. */
    public Optional<String> svg(String name) {
        var match = NAME.matcher(name);
        if (!match.matches()) return Optional.empty();
        return drawing(match.group(1)).map(drawing -> paint(drawing, match));
    }

    private static String paint(String drawing, Matcher name) {
        var colour = name.group(2) == null ? NEUTRAL : Colour.of(name.group(2));
        var painted = drawing.replace("#ff0001", colour.hex())
                .replace("#ff0002", colour.darker().hex())
                .replace("#ff0003", colour.lighter().hex());
        if (name.group(3) == null) return painted;
        return name.group(3).equals("scene") ? PictureViews.scene(painted, colour) : PictureViews.detail(painted);
    }

    private Optional<String> drawing(String key) {
        var known = drawings.get(key);
        if (known != null) return known;
        var read = read(key);
        if (read.isPresent()) drawings.put(key, read); // names nobody drew are not kept: there is no end of them
        return read;
    }

    private static Optional<String> read(String key) {
        try (var svg = PictureLibrary.class.getResourceAsStream("pictures/" + key + ".svg")) {
            if (svg == null) return Optional.empty();
            return Optional.of(new String(svg.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
