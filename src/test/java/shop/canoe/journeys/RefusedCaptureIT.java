package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.FaultBoard;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** A card that is refused when the parcel is sent: the parcel is held, and paid again by its link or cancelled (J3.12). */
class RefusedCaptureIT extends ServerIT {
    private static final String REFUSED_AT_CAPTURE = "4000 0000 0000 0341";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Article article = Article.any(312);
    private final Buyer buyer = new Buyer();

    /** Whoever has the link, in another browser. */
    private final Buyer holder = new Buyer();

    private Optional<FaultBoard> board = Optional.empty();

    @AfterEach
    void rightClock() {
        board.ifPresent(FaultBoard::reset);
    }

    @Test
    void theShopperPaysTheParcelAgainByItsLink() {
        var order = sentAndRefused();

        assertThat(seller().visitor.get("/seller/orders/" + order).page().text())
                .contains("Payment refused, hold the parcel");
        assertThat(operator()
                        .visitor
                        .get("/backoffice/refusals")
                        .page()
                        .select("tr:contains(" + order + ")")
                        .text())
                .contains("Waits to be paid");
        var link = link(order);
        var page = holder.visitor.get(link);
        assertThat(page.page().text()).contains("Your bank refused the payment");
        assertThat(pay(page, "4000 0000 0000 0002").page().text()).contains("Nothing was taken");
        var paid = pay(holder.visitor.get(link), Buyer.APPROVED);
        assertThat(paid.page().text()).containsAnyOf("The parcel goes on to you", "We are checking your payment");

        Poll.until(
                "the money",
                LIMIT,
                () -> Shop.rows("select a.state from arrears_parcel a where a.order_number = '" + order + "'")
                        .contains("PAID"));
        assertThat(holder.visitor.get(link).page().text()).contains("The parcel goes on to you");
        assertThat(captures(order, "DONE")).isEqualTo(1);
        assertThat(mails(order)).isEqualTo(1);
        assertThat(seller().visitor.get("/seller/orders/" + order).page().text())
                .contains("Paid after all")
                .doesNotContain("Payment refused, hold the parcel");
    }

    @Test
    void aSecondCardThatIsRefusedLeavesTheTimeAsItWas() {
        var order = sentAndRefused();

        pay(holder.visitor.get(link(order)), REFUSED_AT_CAPTURE);
        Poll.until(
                "the second refusal",
                LIMIT,
                () -> Shop.rows("select refusals from arrears_parcel where order_number = '" + order + "'")
                        .contains("2"));
        pay(holder.visitor.get(link(order)), Buyer.APPROVED);

        Poll.until("the money", LIMIT, () -> captures(order, "DONE") == 1);
    }

    @Test
    void whatIsNotPaidInADayIsCancelledAndInStockAgain() {
        article = Article.any(313); // the time of all others ends, too
        int before = article.available();
        var order = sentAndRefused();
        var link = link(order);
        assertThat(article.available()).isEqualTo(before - 1);

        board.orElseThrow().advance(Duration.ofHours(23));
        assertThat(holder.visitor.get(link).page().select(".btn.buy")).isNotEmpty();
        board.orElseThrow().advance(Duration.ofHours(25));
        Poll.until(
                "the end of its time",
                LIMIT,
                () -> Shop.rows("select status from orders_order where number = '" + order + "'")
                        .contains("CANCELLED"));

        assertThat(holder.visitor.get(link).page().text()).contains("was not paid in time");
        assertThat(holder.visitor.get(link).page().select(".btn.buy")).isEmpty();
        assertThat(article.available()).isEqualTo(before);
        Poll.until(
                "the authorisation to be given up",
                LIMIT,
                () -> Shop.rows("select p.status from payments_payment p join orders_group g "
                                + "on g.checkout_id = p.checkout_id where g.number = '" + order.substring(0, 9) + "'")
                        .contains("VOIDED"));
        assertThat(captures(order, "DONE")).isZero();
        Poll.until(
                "the credit note",
                LIMIT,
                () -> Shop.rows("select count(*) from invoices_document where order_number = '" + order + "'")
                        .contains("2"));
    }

    @Test
    void whatArrivedUnpaidIsSettledByTheOperatorAndBooked() {
        article = Article.any(314);
        var order = bought();
        var seller = seller();
        seller.press(seller.visitor
                .get("/seller/orders/" + order)
                .form("Confirm dispatch")
                .check("I bring it myself, without a carrier"));
        Poll.until("the refusal", LIMIT, () -> mails(order) == 1);
        seller.press(seller.visitor.get("/seller/orders/" + order).form("Mark delivered"));
        board.orElseThrow().advance(Duration.ofHours(25));
        Poll.until("the end of its time", LIMIT, () -> state(order).equals("ARRIVED"));

        settle(order).is(422);
        var page = settle(order, "moved away").is(200);

        assertThat(page.page().select("tr:contains(" + order + ")").text()).contains("Written off", "moved away");
        assertThat(holder.visitor.get(link(order)).page().text()).contains("Nothing is to be paid for this parcel");
        Poll.until(
                "the books",
                LIMIT,
                () -> Shop.rows("select count(*) from settlements_journal where kind = 'WRITE_OFF' and order_number = '"
                                + order + "'")
                        .contains("1"));
        assertThat(Shop.rows("select sum(p.amount_minor) from settlements_posting p join settlements_journal j "
                        + "on j.id = p.journal_id where p.account = 'customers' and j.order_number = '" + order + "'"))
                .containsExactly("0");
    }

    private Answer settle(String order, String... note) {
        var operator = operator();
        var form = operator.visitor
                .get("/backoffice/refusals")
                .form("Write off")
                .without("parcel")
                .forge(
                        "parcel",
                        Shop.rows(
                                        "select lower(insert(insert(insert(insert(hex(shipment_id), 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-')) from arrears_parcel where order_number = '"
                                                + order + "'")
                                .get(0));
        if (note.length > 0) form = form.fill("How it was paid, or why it is written off", note[0]);
        return operator.press(form);
    }

    private static String state(String order) {
        return String.join(",", Shop.rows("select state from arrears_parcel where order_number = '" + order + "'"));
    }

    @Test
    void onlyWhoHoldsTheLinkSeesIt() {
        var link = link(sentAndRefused());

        assertThat(holder.visitor
                        .ask(link.substring(0, link.length() - 2) + "xx")
                        .status())
                .isEqualTo(404);
    }

    /** The number of an order that was sent and whose money was refused. */
    private String sentAndRefused() {
        var order = bought();
        seller().dispatch(order);
        Poll.until("the refusal", LIMIT, () -> mails(order) == 1);
        return order;
    }

    private String bought() {
        buyer.put(article);
        var placed = buyer.place(buyer.placing().orElseThrow());
        board = Optional.of(FaultBoard.behind(placed));
        var confirmed = buyer.pay(placed, REFUSED_AT_CAPTURE);
        return confirmed.texts("[data-t=order-number]").get(0) + "-1";
    }

    /** Pays on the page the link's button leads to. */
    private Answer pay(Answer page, String card) {
        var form = page.form(page.page().select(".btn.buy").val());
        return holder.pay(holder.visitor.submit(form), card);
    }

    private Seller seller() {
        return Seller.of(article.store());
    }

    private static Seller operator() {
        return Seller.signedIn("ops@canoe.example");
    }

    private static String link(String order) {
        var text = Shop.rows("select text from notifications_mail where subject like '%" + order
                        + "/1: your card was refused'")
                .get(0);
        return text.substring(text.indexOf("/parcels/")).split("\\s")[0];
    }

    private static int mails(String order) {
        return Integer.parseInt(Shop.rows("select count(*) from notifications_mail where subject like '%" + order
                        + "/1: your card was refused'")
                .get(0));
    }

    private static int captures(String order, String status) {
        return Integer.parseInt(
                Shop.rows("select count(*) from payments_move where kind = 'CAPTURE' and order_number = '" + order
                                + "' and status = '" + status + "'")
                        .get(0));
    }
}
