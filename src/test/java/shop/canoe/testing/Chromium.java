package shop.canoe.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the browser and its driver lie on this machine: where {@code CANOE_BROWSER} and {@code CANOE_BROWSER_DRIVER} (or
 * the system properties {@code canoe.browser} and {@code canoe.browser.driver}) say, else on the path.
 */
record Chromium(Path browser, Path driver) {
    private static final String BROWSER = "canoe.browser";
    private static final String DRIVER = "canoe.browser.driver";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    static final String MISSING =
            "The browser tests need Chromium and its driver: apt-get install chromium chromium-driver"
                    + " (or say with CANOE_BROWSER and CANOE_BROWSER_DRIVER where they are)";

    static Optional<Chromium> find() {
        return find(BROWSER, BROWSERS)
                .flatMap(browser -> find(DRIVER, DRIVERS).map(driver -> new Chromium(browser, driver)));
    }

    /** Whether somebody said which to take. */
    static boolean isChosen() {
        return chosen(BROWSER).isPresent() || chosen(DRIVER).isPresent();
    }

    private static Optional<Path> find(String setting, List<String> names) {
        return chosen(setting)
                .map(Stream::of)
                .orElseGet(() -> onThePath(names))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> chosen(String setting) {
        return Optional.ofNullable(System.getProperty(setting))
                .or(() -> Optional.ofNullable(
                        System.getenv(setting.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .map(Path::of);
    }

    private static Stream<Path> onThePath(List<String> names) {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return names.stream().flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)));
    }
}
