package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shop.canoe.platform.text.Messages;

/** Backs {@code /storefront/info.xhtml}: help, privacy, terms, credits; the last part of the address says which. */
@Named
@RequestScoped
public class InfoPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Messages messages;

    /** A heading with its paragraphs. */
    public record Section(String title, List<String> paragraphs) {}

    public String getTitle() {
        return messages.get(key() + ".title");
    }

    public List<Section> getSections() {
        var sections = new ArrayList<Section>();
        for (int number = 1; has(key() + ".h" + number); number++)
            sections.add(new Section(
                    messages.get(key() + ".h" + number),
                    Stream.of(messages.get(key() + ".p" + number).split("\n")).toList()));
        return sections;
    }

    private boolean has(String key) {
        return !messages.get(key).equals(key);
    }

    private String key() {
        var path = request.getRequestURI();
        return "storefront.info." + path.substring(path.lastIndexOf('/') + 1);
    }
}
