package shop.canoe.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the files of feeds, with their mappings, until they are imported. */
@ApplicationScoped
class FeedFiles {
    private static final String FEED = "feed";
    private static final String MAPPING = "mapping.json";

    @Inject
    FeedSettings settings;

    void keep(FeedId id, Path file, Optional<Path> mapping) {
        try {
            var folder = Files.createDirectories(folder(id));
            Files.copy(file, folder.resolve(FEED));
            if (mapping.isPresent()) Files.copy(mapping.get(), folder.resolve(MAPPING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FeedRefused if it is no longer there, because another machine's disk has it */
    FeedFile file(Feed feed) {
        var path = folder(feed.id()).resolve(FEED);
        if (!Files.exists(path)) throw new FeedRefused("feeds.file.lost");
        return new FeedFile(
                path, feed.fileName(), settings.limit(), mapping(feed.id()).isPresent());
    }

    Optional<FieldMapping> mapping(FeedId id) {
        return Optional.of(folder(id).resolve(MAPPING)).filter(Files::exists).map(FieldMapping::read);
    }

    void forget(FeedId id) {
        try {
            Files.deleteIfExists(folder(id).resolve(FEED));
            Files.deleteIfExists(folder(id).resolve(MAPPING));
            Files.deleteIfExists(folder(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(FeedId id) {
        return settings.folder().resolve(id.value().toString());
    }
}
