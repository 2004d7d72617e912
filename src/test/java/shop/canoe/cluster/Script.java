package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        try {
            var process = command(name, settings, arguments).start();
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

    /** Starts one that runs until it is ended; what it says is in the cluster's folder. */
    Process begin(String name, Map<String, String> settings, String... arguments) {
        try {
            var said = folders.home().resolve(name + ".log").toFile();
            return command(name, settings, arguments).redirectOutput(said).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder command(String name, Map<String, String> settings, String... arguments) {
        var command = new ProcessBuilder("bin/" + name).redirectErrorStream(true);
        command.command().addAll(List.of(arguments));
        command.environment().put("CANOE_CLUSTER", folders.home().toString());
        command.environment().put("CANOE_WLP", folders.wlp().toString());
        command.environment().putAll(settings);
        return command;
    }
}
