package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shop.canoe.feeds.FeedReport;
import shop.canoe.feeds.FeedReport.State;
import shop.canoe.feeds.FeedService;
import shop.canoe.feeds.FeedSource;
import shop.canoe.sellers.SellerId;

/** Hands in the demo's files as anybody would hand in theirs. */
@ApplicationScoped
class DemoFeeds {
    static final List<String> DEPARTMENTS = List.of(
            "beauty-health",
            "books",
            "clothing",
            "electronics",
            "furniture",
            "garden-diy",
            "grocery",
            "home-kitchen",
            "lighting",
            "office-stationery",
            "pets",
            "shoes-bags",
            "sports-outdoors",
            "toys-games");

    static final String FORMER = "former-products";

    @Inject
    FeedService feeds;

    @Inject
    DemoSettings settings;

    @Inject
    Clock clock;

    FeedReport products(String department) {
        return handIn(FeedSource.operator(DemoPeople.machine(clock.instant())), "catalogue", department + ".ndjson");
    }

    FeedReport offers(SellerId seller, String slug) {
        return handIn(new FeedSource(Optional.of(seller)), "offers", slug + ".csv");
    }

    private FeedReport handIn(FeedSource source, String folder, String name) {
        try {
            var file = copy(folder, name);
            var report = feeds.importNow(source, name, file, Optional.empty());
            Files.delete(file);
            requireWhole(report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copy(String folder, String name) throws IOException {
        try (var resource = DemoFeeds.class.getResourceAsStream("/demo/" + folder + '/' + name)) {
            if (resource == null) throw new IllegalStateException("the demo's file " + name + " is missing");
            var file = Files.createDirectories(settings.folder()).resolve(name);
            Files.write(file, resource.readAllBytes());
            return file;
        }
    }

    private static void requireWhole(FeedReport report) {
        if (report.state() == State.DONE && report.refused() == 0) return;
        throw new IllegalStateException(
                "the demo's file " + report.fileName() + " was not taken: " + report.failure() + report.errors());
    }
}
