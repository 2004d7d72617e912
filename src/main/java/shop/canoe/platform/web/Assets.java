package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets and drawings under {@code /resources}, as {@code #{assets['canoe/css/canoe.css']}}: the address holds a
 * fingerprint of the content, so that browsers may keep it for ever. Each is packed when it is asked for the first time.
 */
@Named("assets")
@ApplicationScoped
public class Assets extends AbstractMap<String, String> {
    static final String PATH = "/assets/";
    private static final int FINGERPRINT = 5;

    @Inject
    ServletContext application;

    private final ConcurrentMap<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /** A file and its fingerprint. */
    record Asset(PackedFile content, String fingerprint, String type) {}

    @Override
    public String get(@Nullable Object name) {
        var file = String.valueOf(name);
        return find(file).map(asset -> PATH + asset.fingerprint() + '/' + file).orElse("/resources/" + file);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** @param file below {@code /resources}; empty if there is none, or it is a page */
    Optional<Asset> find(String file) {
        if (file.contains("..") || file.endsWith(".xhtml")) return Optional.empty();
        var asset = known.get(file);
        if (asset == null) {
            asset = read(file);
            if (asset.isPresent()) known.put(file, asset);
        }
        return asset;
    }

    /** @throws IllegalArgumentException if there is no such file */
    String text(String file) {
        return find(file)
                .map(asset -> new String(asset.content().plain(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException(file));
    }

    private Optional<Asset> read(String file) {
        try (var in = application.getResourceAsStream("/resources/" + file)) {
            if (in == null) return Optional.empty();
            var content = in.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            var type = Optional.ofNullable(application.getMimeType(file)).orElse("application/octet-stream");
            return Optional.of(
                    new Asset(PackedFile.of(content), HexFormat.of().formatHex(digest, 0, FINGERPRINT), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
