package shop.canoe.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes the traces a server sends, as any collector does (OTLP over HTTP), and shows them as trees. */
@ApplicationScoped
public class TraceReceiver {
    @Inject
    @ConfigProperty(name = "otel.exporter.otlp.endpoint")
    URI address;

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    /** @param parent empty at the root of a trace */
    public record Span(String trace, String id, String parent, String name) {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        var started = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        started.createContext("/v1/traces", this::take);
        started.start();
        server = started;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (server != null) server.stop(0);
    }

    /** A place in a tree: the names of the span and of those above it, from the root of its trace on, with {@code > } between. */
    public List<String> places() {
        return spans.stream().map(this::place).toList();
    }

    private String place(Span span) {
        var parent =
                spans.stream().filter(other -> other.id().equals(span.parent())).findFirst();
        return parent.map(above -> place(above) + " > ").orElse("") + span.name();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var message = new Message(exchange.getRequestBody().readAllBytes());
            for (var resource : message.parts(1))
                for (var scope : resource.parts(2)) for (var span : scope.parts(2)) spans.add(span(span));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(Message span) {
        return new Span(
                span.hex(1),
                span.hex(2),
                span.hex(4),
                span.part(5).map(Message::text).orElse(""));
    }

    /** As much of protocol buffers as traces need: fields that have a length, by number. */
    private record Message(byte[] bytes) {
        private static final int FIXED64 = 1;
        private static final int BYTES = 2;
        private static final int FIXED32 = 5;

        List<Message> parts(int number) {
            var found = new CopyOnWriteArrayList<Message>();
            var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                int key = (int) varint(in);
                switch (key & 7) {
                    case FIXED64 -> in.getLong();
                    case FIXED32 -> in.getInt();
                    case BYTES -> {
                        var part = new byte[(int) varint(in)];
                        in.get(part);
                        if (key >> 3 == number) found.add(new Message(part));
                    }
                    default -> varint(in);
                }
            }
            return found;
        }

        Optional<Message> part(int number) {
            return parts(number).stream().findFirst();
        }

        String hex(int number) {
            return part(number).map(id -> HexFormat.of().formatHex(id.bytes)).orElse("");
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static long varint(ByteBuffer in) {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = in.get();
                number |= (long) (next & 0x7F) << shift;
                if (next >= 0) return number;
            }
        }
    }
}
