package shop.canoe.orderfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.ShopAddress;

/** Writes orders as Atom (RFC 4287): one entry for each step an order took, the newest first. */
@ApplicationScoped
class AtomWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 200;

    @Inject
    Messages messages;

    @Inject
    ShopAddress shop;

    /** @param place of the step in the order's life, which never changes */
    private record Entry(OrderView order, int place, OrderView.Event event) {}

    byte[] write(UUID feed, String address, List<OrderGroupView> groups) {
        var entries = groups.stream()
                .flatMap(group -> group.orders().stream())
                .flatMap(AtomWriter::entries)
                .sorted(Comparator.comparing((Entry entry) -> entry.event().at())
                        .reversed())
                .limit(MOST)
                .toList();
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:uuid:" + feed);
            element(xml, "title", messages.get("orderfeed.title"));
            element(xml, "updated", updated(entries));
            link(xml, "self", address);
            link(xml, "alternate", shop.of("/account/orders"));
            for (var entry : entries) write(xml, entry);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Stream<Entry> entries(OrderView order) {
        var steps = order.milestones();
        return IntStream.range(0, steps.size()).mapToObj(place -> new Entry(order, place, steps.get(place)));
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        var order = entry.order();
        var event = entry.event();
        var page = shop.of("/account/orders/" + order.groupNumber());
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", page + '#' + order.number() + '-' + (entry.place() + 1));
        element(
                xml,
                "title",
                messages.of("orderfeed.entry", order.number(), messages.get("orders.step." + event.step())));
        element(xml, "updated", time(event.at()));
        link(xml, "alternate", page);
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", order.sellerName());
        xml.writeEndElement();
        element(xml, "summary", event.detail().isEmpty() ? titles(order) : event.detail());
        xml.writeEndElement();
    }

    private static String titles(OrderView order) {
        return order.words(order.lines().stream()
                .collect(java.util.stream.Collectors.toMap(OrderView.Line::number, OrderView.Line::quantity)));
    }

    /** A feed without entries was never updated. */
    private static String updated(List<Entry> entries) {
        return time(entries.isEmpty() ? Instant.EPOCH : entries.get(0).event().at());
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    /** XML has no way to write control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(point ->
                        point >= ' ' && point != 0xFFFE && point != 0xFFFF && !(point >= 0xD800 && point <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
