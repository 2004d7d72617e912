package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

/** The lamps of the fixture with coupon TEN: 91.47 less 9.15, delivery 4.99 and 20 % VAT in France come to 104.78. */
class CouponsIT extends ServerIT {
    private static final String LAMP = "/p/aurora-desk-lamp/";

    private final String email = "gwen-" + UUID.randomUUID() + "@example.org";

    @Test
    void tenPerCentOffTwoSellersLampsAreSharedToTheCentAndExplained() {
        lamps(visitor);
        var cart = enter(visitor, visitor.get("/cart"), "ten").is(200);
        assertThat(cart.texts("[data-t=line-total]"))
                .containsExactly("€59.98 €29.99 each Coupons: €6.00 off", "€31.49 Coupons: €3.15 off");
        assertThat(cart.texts("[data-t=discount]")).containsExactly("−€9.15");

        var review = review(visitor);
        assertThat(review.texts("[data-t=line-discount]")).containsExactly("Coupons: €6.00 off", "Coupons: €3.15 off");
        assertThat(review.texts("[data-t=total]")).containsExactly("€104.78");
        var why = visitor.get(review.page().select("a[href^=/checkout/price/]").attr("href"));
        assertThat(why.is(200).texts("[data-t=step]"))
                .containsExactly("€29.99", "€59.98", "€53.98", "€64.78", "€64.78");

        var confirmation = pay(place(review));
        assertThat(confirmation.texts("[data-t=total]")).containsExactly("€104.78");
        var order = visitor.get(confirmation.link("See the order"));
        assertThat(visitor.get(order.page().select("a[href*=/price/]").attr("href"))
                        .is(200)
                        .texts("[data-t=step]"))
                .containsExactly("€29.99", "€59.98", "€53.98", "€64.78", "€64.78");
    }

    @Test
    void itIsUsedOnceByTheSamePersonAlsoAsAnotherGuest() {
        lamps(visitor);
        enter(visitor, visitor.get("/cart"), "TEN").is(200);
        pay(place(review(visitor)));
        var again = new Visitor();
        lamps(again);

        var refused = enter(again, review(again), "TEN");

        assertThat(refused.is(422).texts(".errors")).first().asString().contains("You have used coupon TEN before.");
        assertThat(refused.page().select("#coupon").val()).isEqualTo("TEN");
        assertThat(refused.texts("[data-t=total]")).containsExactly("€115.76");
    }

    @Test
    void whatIsOverOrUnknownIsRefusedInWords() {
        lamps(visitor);

        assertThat(enter(visitor, visitor.get("/cart"), "PAST").is(422).texts(".errors"))
                .first()
                .asString()
                .contains("Coupon PAST ended on");
        assertThat(enter(visitor, visitor.get("/cart"), "NOSUCH").is(422).texts(".errors"))
                .first()
                .asString()
                .contains("There is no coupon NOSUCH.");
    }

    @Test
    void aCouponIsTakenOutAgain() {
        lamps(visitor);
        var cart = enter(visitor, visitor.get("/cart"), "TEN").is(200);

        var without = visitor.press(cart.form("Remove coupon TEN")).is(200);

        assertThat(without.texts("[data-t=discount]")).isEmpty();
        assertThat(without.texts("[data-t=subtotal]")).containsExactly("€91.47");
    }

    private static void lamps(Visitor who) {
        var lamp = who.get(who.get("/s?q=aurora+desk+lamp")
                        .page()
                        .select("a[href^=" + LAMP + "]")
                        .attr("href") + "?sku=LMP-AURORA-RED");
        who.press(lamp.form("Add to cart").fill("Quantity", "2")).is(200);
        who.press(lamp.form("Add to cart the offer of Sam, New")).is(200);
    }

    private static Answer enter(Visitor who, Answer page, String code) {
        return who.press(page.form("Apply").fill("Coupon code", code));
    }

    private Answer review(Visitor who) {
        var delivery = who.press(who.get("/checkout")
                .form("Continue to delivery")
                .fill("E-mail address", email)
                .fill("Country", "France")
                .fill("Full name", "Gwen")
                .fill("Street and number", "12 rue de la République")
                .fill("Postcode", "69001")
                .fill("Town or city", "Lyon"));
        return who.press(delivery.form("Continue to review")).is(200);
    }

    private Answer place(Answer review) {
        return visitor.press(review.form(review.page().select("#place").val()));
    }

    private Answer pay(Answer page) {
        return visitor.press(page.form(page.page().select("button.pay").text())
                        .fill("Card number", "4242 4242 4242 4242")
                        .fill("Name on the card", "Gwen")
                        .fill("Expiry (MM/YY)", "12/34")
                        .fill("Security code", "123"))
                .is(200);
    }
}
