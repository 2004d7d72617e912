package shop.canoe.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import shop.canoe.testing.Shop;

/**
 * How large the benchmark is: system properties {@code bench.…}.
 *
 * @param products in the shop, at least
 * @param each how long each measurement takes
 * @param warmUp how many pages are asked for after a start before anything is measured, and again before carts and orders
 *     are; a number, as in the same time a larger shop would answer fewer and be measured colder
 * @param home data of the shop by number of products, the report
 * @param wlp the server's programs
 * @param results where figures are kept for comparison, one file for each number of products
 */
record BenchPlan(int products, Duration each, int warmUp, Path home, Path wlp, Path results) {

    static BenchPlan ofProperties() {
        return new BenchPlan(
                Integer.getInteger("bench.products"),
                Duration.ofSeconds(Integer.getInteger("bench.seconds")),
                Integer.getInteger("bench.warmup"),
                path("bench.home"),
                path("canoe.it.wlp"),
                path("bench.results"));
    }

    /** What the shop keeps; one folder for each number of products. */
    Path data() {
        return home.resolve("shop-" + products);
    }

    static int port() {
        return URI.create(Shop.url()).getPort();
    }

    static int sandboxPort() {
        return Integer.getInteger("bench.sandbox.port");
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }
}
