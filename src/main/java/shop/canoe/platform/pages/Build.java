package shop.canoe.platform.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of the shop this is. */
final class Build {
    private static final String FILE = "/build.properties";

    private Build() {}

    /** The same on all nodes that run the same build; empty where the build has left no word, as among tests. */
    static String name() {
        try (var in = Build.class.getResourceAsStream(FILE)) {
            if (in == null) return "";
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("build", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
