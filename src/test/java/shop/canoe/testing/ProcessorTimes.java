package shop.canoe.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Milliseconds of processor time until now, by who has spent them: the shop by kind of work ({@code /health/live}), its
 * compiler and garbage collector by the names of their threads, the database as a process. Where {@code /proc} does not
 * show them, they are left out.
 */
public record ProcessorTimes(Map<String, Double> spent) {
    private static final double NANOS = 1e6;

    public static ProcessorTimes now() {
        var spent = new LinkedHashMap<String, Double>();
        work().properties()
                .forEach(kind -> spent.put(kind.getKey(), kind.getValue().asDouble()));
        ProcessOnPort.find(URI.create(Shop.url()).getPort()).ifPresent(shop -> {
            spent.put("compiler", threads(shop, "Compiler"));
            spent.put("collector", threads(shop, "G1 ", "GC ", "VM "));
            spent.put("shop", whole(shop));
        });
        ProcessOnPort.find(Shop.databasePort()).ifPresent(database -> spent.put("database", whole(database)));
        return new ProcessorTimes(spent);
    }

    /** In words, for each of so many orders. */
    public String since(ProcessorTimes before, int orders) {
        var each = new LinkedHashMap<String, Double>();
        spent.keySet().forEach(who -> each.put(who, since(before, who) / orders));
        double requests = each.getOrDefault("requests", 0.0) - each.getOrDefault("gateway", 0.0);
        var words = new ArrayList<>(List.of("processor of each: request without gateway %.1f ms".formatted(requests)));
        each.forEach((who, milliseconds) -> words.add("%s %.1f".formatted(who, milliseconds)));
        return String.join(", ", words);
    }

    /** Milliseconds one of them has spent since then; 0 for one that is not there. */
    public double since(ProcessorTimes before, String who) {
        return spent.getOrDefault(who, 0.0) - before.spent.getOrDefault(who, 0.0);
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

    /** With the threads it has no longer. */
    private static double whole(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
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
