package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** What a customer gets back: the money of what he returned, and the coupon of what he cancelled. */
class ReturnMoneyIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Article article = Article.any(516);
    private final Buyer buyer = new Buyer();

    @Test
    void aSettledReturnIsGivenBackAndItsPageSaysSo() throws IOException {
        buyer.put(article);
        var confirmed = buyer.pay(buyer.place(buyer.placing().orElseThrow()), Buyer.APPROVED);
        var number = confirmed.texts("[data-t=order-number]").get(0) + "-1";
        seller().dispatch(number);
        Poll.until("the capture", LIMIT, () -> moves("CAPTURE", number).contains("DONE"));

        var form = buyer.visitor
                .get(orderPage(confirmed).page().select("a[href$=/return]").attr("href"))
                .form("Announce the return")
                .without("units-0")
                .forge("units-0", "1")
                .attach("Photo", "broken.png", picture());
        var announced = buyer.visitor.press(form).is(200);
        var rma = announced.page().select("h1").text().replace("Return ", "");
        var seller = seller();
        seller.press(seller.visitor.get("/seller/returns/" + rma).form("It has arrived"));
        seller.press(seller.visitor.get("/seller/returns/" + rma).form("Settle"))
                .is(200);

        var page = announced.address().toString();
        Poll.until("the refund", LIMIT, () -> moves("REFUND", number).contains("DONE"));
        assertThat(buyer.visitor.get(page).texts("[data-t=refund]"))
                .singleElement()
                .asString()
                .startsWith("Given back: €");
    }

    @Test
    void aCouponComesBackWithTheLastCancelledOrder() {
        buyer.put(article);
        buyer.enterCoupon("TEN");
        var confirmed = buyer.pay(buyer.place(buyer.placing().orElseThrow()), Buyer.APPROVED);
        var group = confirmed.texts("[data-t=order-number]").get(0);
        assertThat(redemptions(group)).isEqualTo("CONFIRMED");

        var form = buyer.visitor
                .get(orderPage(confirmed).page().select("a[href$=/cancel]").attr("href"))
                .form("Cancel these items")
                .without("units-0")
                .forge("units-0", "1");
        buyer.visitor.press(form).is(200);

        Poll.until("the coupon", LIMIT, () -> redemptions(group).equals("RELEASED"));
        var again = new Buyer(buyer.email);
        again.put(article);
        again.enterCoupon("TEN").is(200);
        assertThat(again.review().texts("[data-t=discount]")).isNotEmpty();
    }

    private Answer orderPage(Answer confirmed) {
        return buyer.visitor.get(confirmed.link("See the order"));
    }

    private Seller seller() {
        return Seller.of(article.store());
    }

    private static String moves(String kind, String order) {
        return String.join(
                ",",
                Shop.rows("select status from payments_move where kind = '" + kind + "' and order_number = '" + order
                        + "'"));
    }

    private static String redemptions(String group) {
        return String.join(
                ",",
                Shop.rows("select r.status from promotions_redemption r join orders_group g "
                        + "on g.checkout_id = r.checkout_id where g.number = '" + group + "'"));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
