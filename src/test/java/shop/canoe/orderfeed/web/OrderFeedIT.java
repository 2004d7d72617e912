package shop.canoe.orderfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** The Atom feed of an account's orders, as a feed reader asks for it: without cookies, by its address alone. */
class OrderFeedIT extends ServerIT {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Article ARTICLE = Article.any(57);

    private final Buyer buyer = new Buyer().register();
    private final Visitor reader = Visitor.hurried();

    @Test
    void everyStepOfAnOrderIsAnEntry() throws Exception {
        var address = make();
        assertThat(entries(feed(address))).isEmpty();
        buyer.put(ARTICLE);
        var number = buyer.order() + "-1";

        var before = reader.ask(address).is(200);
        Seller.of(ARTICLE.store()).dispatch(number).is(200);
        var after = reader.ask(address).is(200);

        assertThat(titles(parsed(before))).containsExactly("Order " + number + ": Ordered and paid");
        assertThat(titles(parsed(after)))
                .containsExactly("Order " + number + ": Sent", "Order " + number + ": Ordered and paid");
        isValid(parsed(after), address);
        assertThat(after.header("Content-Type")).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        assertThat(after.header("X-Robots-Tag")).contains("noindex");
        assertThat(after.header("Cache-Control")).contains("no-store");
        assertThat(after.body()).doesNotContain("rue de la République", buyer.email, "€");
        assertThat(before.header("ETag")).isNotEmpty().isNotEqualTo(after.header("ETag"));
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var address = make();
        var tag = reader.ask(address).is(200).header("ETag");

        var again = reader.ask(address, "If-None-Match", tag).is(304);

        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void anAddressDiesWhenItIsRenewedAndWhenTheFeedIsEnded() {
        var first = make();
        buyer.visitor.press(page().form("Make a new address, end this one"));
        var second = page().texts("[data-t=feed]").get(0);
        assertThat(second).isNotEqualTo(first);
        reader.ask(first).is(404);
        reader.ask(second).is(200);

        buyer.visitor.press(page().form("End the feed"));

        reader.ask(second).is(404);
        assertThat(page().texts("[data-t=feed]")).isEmpty();
    }

    @Test
    void aGuessedOrAlteredAddressIsNotThere() {
        var address = make();

        reader.ask(address.substring(0, address.length() - 1)).is(404);
        reader.ask("/orders/feed/").is(404);
        reader.ask("/orders/feed/01a2020a-844a-7ebc-bd83-c3c4d1d4f410.x").is(404);
    }

    private String make() {
        buyer.visitor.press(page().form("Make an address"));
        return page().texts("[data-t=feed]").get(0);
    }

    private Answer page() {
        return buyer.visitor.get("/account/orders/feed").is(200);
    }

    private Document feed(String address) throws Exception {
        return parsed(reader.ask(address).is(200));
    }

    private static Document parsed(Answer answer) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
    }

    /** What RFC 4287 asks of a feed: one id, title and updated for it and for each entry, and an author for each entry. */
    private static void isValid(Document document, String address) {
        var feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI() + feed.getLocalName()).isEqualTo(ATOM + "feed");
        hasHead(feed);
        assertThat(feed.getElementsByTagNameNS(ATOM, "link")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo(address);
        var entries = entries(document);
        entries.forEach(OrderFeedIT::hasHead);
        entries.forEach(entry -> assertThat(text(entry, "author").strip()).isNotEmpty());
        assertThat(entries.stream().map(entry -> text(entry, "id"))).doesNotHaveDuplicates();
        assertThat(text(feed, "updated")).isEqualTo(text(entries.get(0), "updated"));
    }

    private static void hasHead(Element element) {
        assertThat(text(element, "id")).matches("(urn:uuid:|http).+");
        assertThat(text(element, "title")).isNotEmpty();
        assertThat(Instant.parse(text(element, "updated"))).isAfter(Instant.EPOCH);
    }

    private static List<String> titles(Document feed) {
        return entries(feed).stream().map(entry -> text(entry, "title")).toList();
    }

    private static List<Element> entries(Document feed) {
        var found = feed.getElementsByTagNameNS(ATOM, "entry");
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
