package shop.canoe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as it stands on a page, filled in by the words of its labels and sent by one of its buttons. */
public final class Form {
    private static final String BOUNDARY = "canoe-------------------------------------------------7f3a";

    private final FormElement form;
    private final Element button;
    private final List<Field> extra = new ArrayList<>();
    private final List<Upload> uploads = new ArrayList<>();

    /** A name and a value as they are sent. */
    record Field(String name, String value) {
        String encoded() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + '='
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** A file as it is sent. */
    record Upload(String name, String fileName, byte[] bytes) {}

    private Form(FormElement form, Element button) {
        this.form = form;
        this.button = button;
        // A browser sends an option's text when it has no value; jsoup sends nothing.
        form.select("option:not([value])").forEach(option -> option.attr("value", option.text()));
    }

    /** The form of the first button with these words. */
    public static Form of(Document page, String button) {
        var found = page.select("form button, form input[type=submit]").stream()
                .filter(candidate -> wordsOn(candidate).equals(button))
                .findFirst();
        assertThat(found)
                .as("button \"%s\" on %s, which has %s", button, page.location(), buttons(page))
                .isPresent();
        return new Form((FormElement) found.orElseThrow().closest("form"), found.orElseThrow());
    }

    /** Writes into the input, or chooses the option, whose label reads so. */
    public Form fill(String label, String value) {
        var input = input(label);
        if (input.normalName().equals("select")) choose(input, value);
        else if (input.normalName().equals("textarea")) input.text(value);
        else input.attr("value", value);
        return this;
    }

    /** Marks the checkbox or radio button with this label. */
    public Form check(String label) {
        var input = input(label);
        if (input.attr("type").equals("radio"))
            form.select("input[type=radio][name=" + quoted(input.attr("name")) + "]")
                    .removeAttr("checked");
        input.attr("checked", "checked");
        return this;
    }

    /** Chooses a file for the input with this label; the form is then sent in parts. */
    public Form attach(String label, String fileName, byte[] bytes) {
        uploads.add(new Upload(input(label).attr("name"), fileName, bytes));
        return this;
    }

    /** Sends one more field, or another value than the page offers, as only a forger would. */
    public Form forge(String name, String value) {
        extra.add(new Field(name, value));
        return this;
    }

    /** Sends it to another path of the shop, as only a forger would. */
    public Form to(String path) {
        form.attr("action", path);
        return this;
    }

    /** Leaves out a field that the page sends. */
    public Form without(String name) {
        form.select("[name=" + quoted(name) + "]").remove();
        form.elements().removeIf(element -> element.attr("name").equals(name));
        return this;
    }

    /** What the field with this label holds now. */
    public String value(String label) {
        return input(label).val();
    }

    boolean posts() {
        return form.attr("method").toLowerCase(Locale.ROOT).equals("post");
    }

    /** Where it is sent to, for those who send it by other means than a {@link Visitor}. */
    public String action() {
        return form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
    }

    /** The fields as an address has them after its question mark. */
    String query() {
        return fields().stream().map(Field::encoded).collect(Collectors.joining("&"));
    }

    String contentType() {
        return isMultipart() ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
    }

    /** What is sent. */
    public byte[] content() {
        if (!isMultipart()) return query().getBytes(StandardCharsets.UTF_8);
        var content = new ByteArrayOutputStream();
        fields().forEach(field ->
                part(content, "name=\"" + field.name() + '"', field.value().getBytes(StandardCharsets.UTF_8)));
        uploads.forEach(file -> part(
                content,
                "name=\"" + file.name() + "\"; filename=\"" + file.fileName() + "\"\r\nContent-Type: text/csv",
                file.bytes()));
        content.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return content.toByteArray();
    }

    private static void part(ByteArrayOutputStream content, String head, byte[] bytes) {
        content.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        content.writeBytes(bytes);
        content.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private boolean isMultipart() {
        return form.attr("enctype").equals("multipart/form-data");
    }

    private List<Field> fields() {
        var forged = extra.stream().map(Field::name).collect(Collectors.toSet());
        var left = Stream.concat(
                        form.select("button, input[type=submit], input[type=file]").eachAttr("name").stream(),
                        forged.stream())
                .collect(Collectors.toSet());
        var fields = form.formData().stream()
                .map(pair -> new Field(pair.key(), pair.value()))
                .filter(field -> !left.contains(field.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (button.hasAttr("name") && !forged.contains(button.attr("name")))
            fields.add(new Field(button.attr("name"), button.attr("value")));
        fields.addAll(extra);
        return fields;
    }

    private Element input(String words) {
        var label = label(words::equals).or(() -> label(text -> text.startsWith(words + " ")));
        assertThat(label)
                .as(
                        "label \"%s\" in a form with %s",
                        words, form.select("label").eachText())
                .isPresent();
        var id = label.orElseThrow().attr("for");
        var input = id.isEmpty()
                ? label.orElseThrow().selectFirst("input, select, textarea")
                : form.ownerDocument().getElementById(id);
        assertThat(input).as("what the label \"%s\" is for", words).isNotNull();
        return input;
    }

    private Optional<Element> label(Predicate<String> words) {
        return form.select("label").stream()
                .filter(candidate -> words.test(candidate.text()))
                .findFirst();
    }

    private static void choose(Element select, String text) {
        var option = select.select("option").stream()
                .filter(candidate -> candidate.text().equals(text))
                .findFirst();
        assertThat(option)
                .as("option \"%s\" of %s", text, select.select("option").eachText())
                .isPresent();
        select.select("option").removeAttr("selected");
        option.orElseThrow().attr("selected", "selected");
    }

    private static List<String> buttons(Document page) {
        return page.select("form button, form input[type=submit]").stream()
                .map(Form::wordsOn)
                .toList();
    }

    private static String wordsOn(Element button) {
        return button.normalName().equals("input") ? button.attr("value") : button.text();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
