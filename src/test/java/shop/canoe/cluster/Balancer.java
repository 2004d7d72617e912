package shop.canoe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.testing.DebianPackages;

/** HAProxy with the project's configuration, told what to do over its admin socket. */
public final class Balancer implements AutoCloseable {
    private static final String CONFIGURATION = "haproxy/haproxy.cfg";

    private final Process process;
    private final Path socket;

    private Balancer(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    /** @throws IllegalStateException if there is no HAProxy and none can be installed */
    static Balancer start(Ports ports, Path folder) throws IOException {
        if (program().isEmpty()) DebianPackages.install("haproxy");
        var program = program()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "HAProxy 2.6 or newer is missing: apt-get install haproxy, or name the program in CANOE_HAPROXY"));
        Files.createDirectories(folder);
        var socket = folder.resolve("haproxy.sock");
        var hosts = Files.writeString(folder.resolve("hosts.lst"), "localhost\n127.0.0.1\n");
        var command = new ProcessBuilder(program.toString(), "-db", "-f", CONFIGURATION)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile());
        var environment = command.environment();
        environment.put("CANOE_PORT", String.valueOf(ports.shop()));
        environment.put("CANOE_SANDBOX_PORT", String.valueOf(ports.sandbox()));
        environment.put("CANOE_HOSTS", hosts.toString());
        environment.put("CANOE_HAPROXY_SOCKET", socket.toString());
        for (int node = 1; node <= Cluster.NODES; node++) {
            environment.put("CANOE_NODE" + node, "127.0.0.1:" + ports.http(node));
            environment.put("CANOE_NODE" + node + "_SANDBOX", "127.0.0.1:" + ports.sandbox(node));
        }
        return new Balancer(command.start(), socket);
    }

    /** Whether the node is in use. */
    public boolean serves(int node) {
        return tell("show servers state nodes")
                .lines()
                .map(line -> line.split(" "))
                .filter(columns -> columns.length > 6 && columns[3].equals("n" + node))
                .anyMatch(columns -> columns[5].equals("2") && columns[6].equals("0"));
    }

    private String tell(String command) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + '\n').getBytes(StandardCharsets.US_ASCII)));
            var answer = new StringBuilder();
            var buffer = ByteBuffer.allocate(16_384);
            while (channel.read(buffer) >= 0) {
                answer.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
                buffer.clear();
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("HAProxy does not listen to: " + command, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static Optional<Path> program() {
        return Stream.of(
                        System.getenv().getOrDefault("CANOE_HAPROXY", "/usr/sbin/haproxy"),
                        "/usr/local/sbin/haproxy",
                        "/usr/bin/haproxy")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
