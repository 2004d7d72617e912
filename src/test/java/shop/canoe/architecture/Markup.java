package shop.canoe.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A page's elements and texts, each with its line, for tests that read pages. */
final class Markup {
    static final String FACES_HTML = "jakarta.faces.html";
    static final String PRIMEFACES = "primefaces";

    private Markup() {}

    /** An element: namespace, local name, attributes in order, and what is inside it. */
    record Element(
            Path file,
            int line,
            String namespace,
            String name,
            Map<String, String> attributes,
            List<Element> children,
            List<Text> texts) {

        boolean is(String namespace, String name) {
            return this.namespace.equals(namespace) && this.name.equals(name);
        }

        boolean isHtml() {
            return namespace.isEmpty() || namespace.equals("http://www.w3.org/1999/xhtml");
        }

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** This element and all below it. */
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
        }

        String at() {
            return Sources.PAGES.relativize(file) + ":" + line;
        }
    }

    record Text(int line, String content) {}

    /** @throws AssertionError if the page is not well-formed */
    static Element read(Path file) {
        var reader = new Reader(file);
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newSAXParser().parse(new InputSource(new StringReader(Sources.read(file))), reader);
        } catch (SAXException e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.root();
    }

    private static final class Reader extends DefaultHandler {
        private final Path file;
        private final Deque<Element> open = new ArrayDeque<>();
        private @Nullable Locator locator;
        private @Nullable Element root;
        private final StringBuilder text = new StringBuilder();
        private int textLine;

        Reader(Path file) {
            this.file = file;
        }

        Element root() {
            if (root == null) throw new AssertionError(file + " is empty");
            return root;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes) {
            endText();
            var values = new LinkedHashMap<String, String>();
            for (int i = 0; i < attributes.getLength(); i++)
                values.put(attributes.getLocalName(i), attributes.getValue(i));
            var element = new Element(file, line(), namespace, name, values, new ArrayList<>(), new ArrayList<>());
            if (open.isEmpty()) root = element;
            else open.peek().children().add(element);
            open.push(element);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (text.isEmpty()) textLine = line();
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String namespace, String name, String qualified) {
            endText();
            open.pop();
        }

        /** A parser may hand over one text in pieces. */
        private void endText() {
            if (!open.isEmpty() && !text.isEmpty()) open.peek().texts().add(new Text(textLine, text.toString()));
            text.setLength(0);
        }

        private int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }
    }
}
