package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Operator;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** Paying with gift cards and store credit, from the operator's desk to the parcel, without a script. */
class GiftCardsIT extends ServerIT {
    private final Operator operator = new Operator();
    private final Article article = Article.any(41);
    private final Buyer buyer = new Buyer();

    @Test
    void aGiftCardPaysAllAndNoGatewayIsAsked() {
        var review = enter(review(), operator.giftCard("900"));
        var total = review.texts("[data-t=total]").get(0);
        assertThat(review.texts("[data-t=by-credit]")).containsExactly("−" + total);
        assertThat(review.texts("[data-t=by-card]")).containsExactly("€0.00");

        var placed = buyer.place(Buyer.placing(review).orElseThrow());

        assertThat(placed.status()).isEqualTo(303);
        assertThat(placed.header("Location")).contains("/checkout/confirmation/");
        var confirmation = buyer.visitor.follow(placed).is(200);
        assertThat(confirmation.texts("[data-t=by-credit]")).containsExactly("−" + total);
        var order = buyer.visitor.get(confirmation.link("See the order")).is(200);
        assertThat(order.texts("[data-t=by-card]")).containsExactly("€0.00");
        assertThat(order.body()).contains("Nothing was left to pay by card.");
    }

    @Test
    void theRestIsPaidByCardAndTheGiftCardIsTakenFirstWhenTheParcelLeaves() {
        var review = enter(review(), operator.giftCard("1"));
        var paid = buyer.pay(buyer.place(Buyer.placing(review).orElseThrow()), Buyer.APPROVED);
        assertThat(paid.texts("[data-t=by-credit]")).containsExactly("−€1.00");
        assertThat(paid.texts("[data-t=by-card]")).isEqualTo(review.texts("[data-t=by-card]"));
        var number = paid.texts("[data-t=order-number]").get(0);

        Seller.of(article.store()).dispatch(number + "-1").is(200);

        Poll.until(
                "the gift card is taken",
                Duration.ofSeconds(30),
                () -> Shop.rows(
                                "select t.amount_minor from credit_hold_part t where t.kind = 'TAKEN' and t.order_number = '"
                                        + number + "-1'")
                        .equals(List.of("100")));
    }

    @Test
    void aWrongCodeIsRefusedOnThePageAndWhatWasTypedStays() {
        var refused = enter(review(), "ABCD-EFGH-JKMN-PQRS");

        assertThat(refused.is(422).texts(".errors")).first().asString().contains("No gift card has this code.");
        assertThat(refused.page().select("#giftcard").val()).isEqualTo("ABCD-EFGH-JKMN-PQRS");
    }

    @Test
    void whatWasSpentElsewhereMeanwhileNeedsANewYes() {
        var code = operator.giftCard("1");
        var placing = Buyer.placing(enter(review(), code)).orElseThrow();
        keep(new Buyer().register().visitor, code).is(200);

        var refused = buyer.place(placing);

        assertThat(refused.is(409).texts(".errors")).first().asString().contains("Less is left of your gift card");
        assertThat(refused.texts("[data-t=by-credit]")).isEmpty();
        assertThat(Buyer.placing(refused)).isPresent();
    }

    @Test
    void aGiftCardIsTakenOutAgain() {
        var review = enter(review(), operator.giftCard("1"));

        var without = buyer.visitor.press(
                review.form(review.page().select("button[name=leave]").text()));

        assertThat(without.is(200).texts("[data-t=by-credit]")).isEmpty();
        assertThat(without.page().select("button[name=leave]")).isEmpty();
    }

    @Test
    void addedToAnAccountItIsStoreCreditThatPays() {
        buyer.register();
        assertThat(keep(buyer.visitor, operator.giftCard("2.50")).is(200).texts("[data-t=credit]"))
                .containsExactly("€2.50");
        var review = buyer.visitor.press(review().form("Use my store credit (€2.50)"));
        assertThat(review.texts("[data-t=by-credit]")).containsExactly("−€2.50");

        buyer.pay(buyer.place(Buyer.placing(review).orElseThrow()), Buyer.APPROVED);

        assertThat(buyer.visitor.get("/account/credit").is(200).texts("[data-t=credit]"))
                .containsExactly("€0.00");
    }

    @Test
    void whatADeclinedCardWasToPayTheRestOfGoesBack() {
        var code = operator.giftCard("1");
        var placing = Buyer.placing(enter(review(), code)).orElseThrow();

        var declined = buyer.pay(buyer.place(placing), "4000 0000 0000 0002").is(200);

        assertThat(declined.body()).contains("The payment did not go through");
        assertThat(declined.texts("[data-t=by-credit]")).containsExactly("−€1.00");
        assertThat(Shop.rows("select balance_minor from credit_credit where code_end = '"
                        + code.substring(code.length() - 4) + "'"))
                .containsExactly("100");
    }

    @Test
    void aSecondClickIssuesNothing() {
        var form = operator.issuing("1");
        operator.press(form).is(200);

        assertThat(operator.press(form).is(409).texts("[data-t=code]")).isEmpty();
    }

    private Answer review() {
        buyer.put(article);
        return buyer.review();
    }

    private Answer enter(Answer review, String code) {
        return buyer.visitor.press(review.form("Use it").fill("Gift card or voucher code", code));
    }

    private static Answer keep(Visitor who, String code) {
        return who.press(who.get("/account/credit").form("Add to my account").fill("Code of the gift card", code));
    }
}
