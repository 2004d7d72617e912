package shop.canoe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Shop;

/** A second web application beside the shop, {@code /ceiling}, which writes the bytes of the shop's pages from memory. */
final class Ceiling {
    private static final String CLASS = CeilingServlet.class.getName().replace('.', '/');

    /** What the server writes by itself, or is another one each time. */
    private static final Set<String> OTHERS =
            Set.of("content-length", "date", "connection", "transfer-encoding", "set-cookie", "content-language");

    private Ceiling() {}

    /** Has a server that starts next serve it. */
    static void deploy(Path server, Path home) throws IOException {
        var war = home.resolve("ceiling.war");
        try (var out = new JarOutputStream(Files.newOutputStream(war))) {
            for (var name : new String[] {CLASS, CLASS + "$Kept"}) add(name + ".class", out);
        }
        var overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
        Files.writeString(
                overrides.resolve("ceiling.xml"),
                "<server><webApplication location=\"%s\" contextRoot=\"/ceiling\"/></server>".formatted(war));
    }

    static String path(PageKind kind) {
        return "/ceiling/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Gives it the shop's answer to write from now on. */
    static void take(PageKind kind, Answer answer) {
        var put = HttpRequest.newBuilder(URI.create(Shop.url() + path(kind)))
                .version(HttpClient.Version.HTTP_1_1)
                .PUT(BodyPublishers.ofByteArray(answer.bytes()));
        answer.headers().map().forEach((name, values) -> {
            if (!OTHERS.contains(name.toLowerCase(Locale.ROOT)))
                put.header(CeilingServlet.KEPT + name, String.join(", ", values));
        });
        try {
            int status = HttpClient.newHttpClient()
                    .send(put.build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) throw new IllegalStateException("the ceiling takes nothing: " + status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void add(String name, JarOutputStream out) throws IOException {
        try (var bytes = Ceiling.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) throw new IllegalStateException(name + " is missing");
            out.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
            bytes.transferTo(out);
            out.closeEntry();
        }
    }
}
