package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** J6 6.4 to 6.8: sent in two parcels, invoiced, sent back with a photo, credited; and a gift's packing slip. */
class AfterTheOrderIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Article ARTICLE = Article.any(139);
    private static final String MESSAGE = "Happy birthday 🎂 שלום";

    private final Buyer buyer = new Buyer().register();
    private final Seller seller = Seller.of(ARTICLE.store());

    @Test
    void everyParcelHasAnInvoiceAndEveryReturnACreditNote() throws IOException {
        buyer.put(ARTICLE);
        buyer.put(ARTICLE);
        var number = buyer.order() + "-1";
        for (var parcel : List.of("A", "B"))
            seller.press(seller.sending(number).forge("units-0", "1").fill("Tracking number", parcel + number))
                    .is(200);

        var invoices = documents(number, "Invoice", 2);
        for (var invoice : invoices) saysThePdfWhatThePageSays(invoice);
        assertThat(positions("INVOICE")).isEqualTo(count("INVOICE"));
        assertThat(Shop.rows("select sum(d.total_minor) - o.total_minor from invoices_document d join orders_order o"
                        + " on o.number = d.order_number where o.number = '" + number + "' group by o.total_minor"))
                .containsExactly("0");
        new Visitor().get(invoices.get(0).address().getPath() + "x").is(404);

        Poll.until("the captures", LIMIT, () -> captures(number) == 2);
        var back = sentBack(number);
        seller.press(console(back).form("It has arrived")).is(200);
        assertThat(console(back).page().select("img[src^=/seller/return-photos/]"))
                .hasSize(1);
        var settle = console(back).form("Settle");
        assertThat(seller.press(settle).body()).contains("Return " + back + " is settled.");
        assertThat(seller.visitor.submit(settle, "Origin", Shop.url()).status()).isEqualTo(409);

        var credit = documents(number, "Credit note", 1).get(0);
        saysThePdfWhatThePageSays(credit);
        assertThat(positions("CREDIT_NOTE")).isEqualTo(count("CREDIT_NOTE"));
        var given = "Given back: " + credit.texts("[data-t=total]").get(0);
        var page = "/account/orders/" + number + "/returns/" + back;
        Poll.until(given, LIMIT, () -> buyer.visitor.get(page).body().contains(given));
    }

    @Test
    void thePackingSlipOfAGiftHasItsMessageAndNoPrice() {
        buyer.put(ARTICLE);
        wrap(MESSAGE);
        var number = buyer.order() + "-1";

        var slip = seller.visitor.get("/seller/orders/" + number + "/slip").is(200);

        assertThat(slip.texts(".c-note")).anyMatch(note -> note.contains(MESSAGE));
        assertThat(slip.texts("main").get(0)).doesNotContain("€");
    }

    @Test
    void aGiftMessageAlteredAfterTheReviewIsAChange() {
        buyer.put(ARTICLE);
        wrap("Dear Bo");
        var placing = buyer.placing().orElseThrow();
        wrap("Dear Ada");

        var refused = buyer.place(placing).is(409);

        assertThat(refused.texts(".errors").get(0)).contains("changed");
    }

    private void wrap(String message) {
        var cart = buyer.visitor.get("/cart");
        buyer.visitor.press(cart.form("Wrap it: " + title()).fill("Message on the card", message));
    }

    /** Number of the return. */
    private String sentBack(String number) throws IOException {
        var form = buyer.visitor
                .get("/account/orders/" + number + "/return")
                .form("Announce the return")
                .fill("Units of " + title() + " to send back", "1")
                .attach("Photo", "foot.png", picture());
        var page = buyer.visitor.press(form).is(200);
        assertThat(pdf(buyer.visitor.get(page.link("Label (PDF)")))).contains(number);
        buyer.visitor.submit(form).is(409);
        return page.texts("h1").get(0).replace("Return ", "");
    }

    private static String title() {
        return Shop.rows("select p.title from catalog_product p join catalog_variant v on v.product_id = p.id"
                        + " where v.sku = '" + ARTICLE.sku() + "'")
                .get(0);
    }

    /** What can be given back is what was taken. */
    private static int captures(String number) {
        return Shop.rows("select 1 from payments_move where kind = 'CAPTURE' and status = 'DONE' and order_number = '"
                        + number + "'")
                .size();
    }

    private Answer console(String back) {
        return seller.visitor.get("/seller/returns/" + back).is(200);
    }

    /** The pages of the order's documents, once there are so many. */
    private List<Answer> documents(String number, String kind, int count) {
        var links = Poll.get(
                count + " of " + kind,
                LIMIT,
                () -> Optional.of(
                                buyer
                                        .visitor
                                        .get("/account/orders/" + number)
                                        .page()
                                        .select("a[href^=/invoices/]")
                                        .stream()
                                        .filter(link -> link.text().startsWith(kind))
                                        .map(link -> link.attr("href"))
                                        .toList())
                        .filter(found -> found.size() >= count));
        return links.stream().map(link -> buyer.visitor.get(link).is(200)).toList();
    }

    private void saysThePdfWhatThePageSays(Answer page) throws IOException {
        var words = pdf(buyer.visitor.get(page.link("Download as PDF")).is(200));
        assertThat(words)
                .contains(page.texts("h1").get(0), page.texts("[data-t=total]").get(0));
        assertThat(page.texts("dl.sums dd")).allSatisfy(sum -> assertThat(words).contains(sum));
    }

    private static String pdf(Answer answer) throws IOException {
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        try (var document = Loader.loadPDF(answer.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String positions(String kind) {
        return series("max(d.position)", kind);
    }

    private static String count(String kind) {
        return series("count(*)", kind);
    }

    private static String series(String what, String kind) {
        return Shop.rows("select " + what + " from invoices_document d join sellers_seller s on s.id = d.seller_id"
                        + " where s.slug = '" + ARTICLE.store() + "' and d.kind = '" + kind + "'")
                .get(0);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
