package shop.canoe.platform.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes elements and escapes what is in them, for the parts of pages that are written in Java. */
public final class Markup {
    private final ResponseWriter out;

    Markup(ResponseWriter out) {
        this.out = out;
    }

    /** @param style classes; none if empty */
    public void start(String element, String style) throws IOException {
        out.startElement(element, null);
        if (!style.isEmpty()) attribute("class", style);
    }

    public void attribute(String name, String value) throws IOException {
        out.writeAttribute(name, value, null);
    }

    public void text(String words) throws IOException {
        out.writeText(words, null);
    }

    public void end(String element) throws IOException {
        out.endElement(element);
    }

    public void element(String element, String style, String words) throws IOException {
        start(element, style);
        text(words);
        end(element);
    }

    public void link(String style, String url, String words) throws IOException {
        start("a", style);
        attribute("href", url);
        text(words);
        end("a");
    }
}
