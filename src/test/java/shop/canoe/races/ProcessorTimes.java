package shop.canoe.races;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/**
 * Milliseconds of processor time until now, by who has spent them: the shop by kind of work ({@code /health/live}), its
 * compiler and garbage collector by the names of their threads, the database as a process. Where {@code /proc} does not
 * show them, they are left out.
 */
record ProcessorTimes(Map<String, Double> spent) {
    private static final double NANOS = 1e6;

    static ProcessorTimes now() {
        var spent = new LinkedHashMap<String, Double>();
        work().properties()
                .forEach(kind -> spent.put(kind.getKey(), kind.getValue().asDouble()));
        ProcessOnPort.find(URI.create(Shop.url()).getPort()).ifPresent(shop -> {
            spent.put("compiler", threads(shop, "Compiler"));
            spent.put("collector", threads(shop, "G1 ", "GC ", "VM "));
            spent.put("shop", threads(shop, ""));
        });
        ProcessOnPort.find(Shop.databasePort()).ifPresent(database -> spent.put("database", threads(database, "")));
        return new ProcessorTimes(spent);
    }

    /** In words, for each of so many orders. */
    String since(ProcessorTimes before, int orders) {
        var each = new LinkedHashMap<String, Double>();
        spent.forEach((who, until) -> each.put(who, (until - before.spent.getOrDefault(who, 0.0)) / orders));
        double requests = each.getOrDefault("requests", 0.0) - each.getOrDefault("gateway", 0.0);
        var words = new ArrayList<>(List.of("processor of each: request without gateway %.1f ms".formatted(requests)));
        each.forEach((who, milliseconds) -> words.add("%s %.1f".formatted(who, milliseconds)));
        return String.join(", ", words);
    }

    private static JsonNode work() {
        var health = Visitor.hurried().get("/health/live");
        try {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(health.body())
                                    .path("checks")
                                    .spliterator(),
                            false)
                    .filter(check -> check.path("name").asText().equals("processor"))
                    .findFirst()
                    .orElseThrow()
                    .path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the threads whose names contain one of these, by the scheduler's count. */
    private static double threads(ProcessHandle process, String... names) {
        try (var threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return threads.filter(thread -> read(thread.resolve("comm"))
                            .filter(name -> List.of(names).stream().anyMatch(name::contains))
                            .isPresent())
                    .flatMap(thread -> read(thread.resolve("schedstat")).stream())
                    .mapToDouble(count -> Long.parseLong(count.split(" ")[0]) / NANOS)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
