package shop.canoe.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sees to it that the tests have a browser: installs Debian's if there is none, nobody has named another, and we may. */
public final class BrowserInstall {
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final List<String> PACKAGES =
            List.of("install", "--yes", "--no-install-recommends", "chromium", "chromium-driver");
    private static final int LIMIT_MINUTES = 15;

    private BrowserInstall() {}

    /** @throws IllegalStateException if there is no browser and none can be installed; its message says what to do */
    public static void main(String[] arguments) {
        if (Chromium.find().isPresent()) return;
        if (mayInstall()) install();
        if (Chromium.find().isEmpty()) throw new IllegalStateException(Chromium.MISSING);
    }

    private static boolean mayInstall() {
        return !Chromium.isChosen() && System.getProperty("user.name").equals("root") && Files.isExecutable(APT);
    }

    private static void install() {
        System.out.println("Installing chromium and chromium-driver for the browser tests");
        if (aptGet(PACKAGES)) return;
        aptGet(List.of("update"));
        aptGet(PACKAGES);
    }

    private static boolean aptGet(List<String> arguments) {
        var command = new ProcessBuilder(APT.toString(), "-qq");
        command.command().addAll(arguments);
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = command.start();
            if (process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) return process.exitValue() == 0;
            process.destroy();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
