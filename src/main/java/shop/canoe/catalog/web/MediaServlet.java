package shop.canoe.catalog.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import shop.canoe.catalog.PictureLibrary;
import shop.canoe.platform.web.PackedFile;

/** Answers {@code /media/<picture name>.svg}. */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final String ENDING = ".svg";
    private static final int KEPT = 2_000;

    @Inject
    transient PictureLibrary pictures;

    private final transient Map<String, PackedFile> painted =
            Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PackedFile> eldest) {
                    return size() > KEPT;
                }
            });

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (path == null || !path.endsWith(ENDING)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var name = path.substring(1, path.length() - ENDING.length());
        if (!pictures.has(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        painted.computeIfAbsent(name, this::paint).send("image/svg+xml", request, response);
    }

    private PackedFile paint(String name) {
        return PackedFile.of(pictures.svg(name).orElse("").getBytes(StandardCharsets.UTF_8));
    }
}
