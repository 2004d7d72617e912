package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the operator's scripts in {@code bin/} for this cluster. */
record Script(ClusterFolders folders) {
    /**
     * What it says.
     *
     * @throws IllegalStateException if it fails
     */
    String run(String name, String... arguments) {
        return run(name, Map.of(), arguments);
    }

    /** @param settings variables of its environment */
    String run(String name, Map<String, String> settings, String... arguments) {
        var command = new ProcessBuilder("bin/" + name).redirectErrorStream(true);
        for (var argument : arguments) command.command().add(argument);
        command.environment().put("CANOE_CLUSTER", folders.home().toString());
        command.environment().put("CANOE_WLP", folders.wlp().toString());
        command.environment().putAll(settings);
        try {
            var process = command.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(name + " fails: " + said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
