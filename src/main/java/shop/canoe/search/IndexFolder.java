package shop.canoe.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.platform.security.Secrets;

/**
 * Where this node's index lies, and which index it is: a file beside it names the version of its documents, the database
 * whose products they are, and an id of its own. A folder of another version or database is emptied.
 */
@ApplicationScoped
class IndexFolder {
    @Inject
    @ConfigProperty(name = "canoe.index")
    Path configured;

    @Inject
    Secrets secrets;

    private UUID id;

    @PostConstruct
    void open() {
        var found = Files.exists(identity()) ? read() : List.<String>of();
        boolean isOurs = found.size() == 2 && found.get(0).equals(version());
        id = isOurs ? UUID.fromString(found.get(1)) : renewed();
    }

    Path path() {
        return configured.toAbsolutePath();
    }

    UUID id() {
        return id;
    }

    /** Takes away what lies here; from now on this is another index. */
    void empty() {
        id = renewed();
    }

    private UUID renewed() {
        try {
            if (Files.exists(path())) deleteAll();
            var another = UUID.randomUUID();
            Files.createDirectories(path());
            Files.write(identity(), List.of(version(), another.toString()));
            return another;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteAll() throws IOException {
        try (var files = Files.walk(path())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private List<String> read() {
        try {
            return Files.readAllLines(identity());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path identity() {
        return path().resolve("version");
    }

    /** The keys of a database are its own. */
    private String version() {
        return ProductDocument.VERSION + ' ' + HexFormat.of().formatHex(secrets.key("search index"));
    }
}
