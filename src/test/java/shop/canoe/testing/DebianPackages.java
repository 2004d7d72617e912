package shop.canoe.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that tests need and Maven cannot deliver, from Debian's packages. */
public final class DebianPackages {
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final int LIMIT_MINUTES = 15;

    private DebianPackages() {}

    /** Installs them if we may: as root, on a Debian. Whether they are there afterwards is for the caller to see. */
    public static void install(String... packages) {
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(APT)) return;
        System.out.println("Installing " + String.join(" and ", packages) + " for the tests");
        var install = new ArrayList<>(List.of("install", "--yes", "--no-install-recommends"));
        install.addAll(List.of(packages));
        if (aptGet(install)) return;
        aptGet(List.of("update"));
        aptGet(install);
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
