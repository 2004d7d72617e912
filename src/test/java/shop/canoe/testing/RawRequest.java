package shop.canoe.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request as a scanner writes it, byte by byte: Java's client refuses to send what is no address. */
final class RawRequest {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int LIMIT_MILLIS = 30_000;

    private RawRequest() {}

    static Answer get(String path) {
        var shop = URI.create(Shop.url());
        try (var socket = new Socket(shop.getHost(), shop.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            var request =
                    "GET " + path + " HTTP/1.0\r\nHost: " + shop.getAuthority() + "\r\nAccept: text/html" + END_OF_HEAD;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(shop, path, socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new AssertionError("GET " + path + " got no answer", e);
        }
    }

    private static Answer answer(URI shop, String path, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) throw new AssertionError("GET " + path + " got " + text);
        var lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new HashMap<>();
        for (var line : Arrays.asList(lines).subList(1, lines.length)) {
            var parts = line.split(":\\s*", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return new Answer(
                "GET",
                shop.resolve("/as-written"),
                Integer.parseInt(lines[0].split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                Arrays.copyOfRange(bytes, end + END_OF_HEAD.length(), bytes.length));
    }
}
