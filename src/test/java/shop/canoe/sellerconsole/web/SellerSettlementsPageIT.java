package shop.canoe.sellerconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** From the purchase to the statement: a seller sends what was bought and finds it in his settlements. */
class SellerSettlementsPageIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void whatIsSentIsOnTheNextStatement() {
        var article = Article.any(4);
        var order = bought(article);
        var seller = Seller.of(article.store());
        seller.dispatch(order).is(200);
        Poll.until(
                "the sale in the books", LIMIT, () -> settlements(seller).body().contains(order));
        assertThat(settlements(seller).texts("[data-t=reserved]").get(0)).startsWith("€");

        var ledger = Seller.signedIn("ops@canoe.example");
        assertThat(ledger.visitor.get("/backoffice/ledger?q=" + order).body()).contains("Sale", "Payment taken");
        assertThat(ledger.visitor.get("/backoffice/ledger").texts("[data-t=trial]"))
                .containsOnly("€0.00");
        ledger.press(ledger.visitor.get("/backoffice/ledger").form("Close the period now and pay out"))
                .is(200);

        var page = settlements(seller);
        var link = page.page()
                .select("#statements ~ * a[href^=/seller/settlements/]")
                .first();
        assertThat(link).isNotNull();
        var statement = seller.visitor.get(link.attr("href")).is(200);
        assertThat(statement.body()).contains(order);
        var file = seller.visitor.get(statement.link("Download as CSV")).is(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body()).contains(order, "opening", "closing");
        assertThat(seller.visitor.get(statement.link("Download as CSV")).body()).isEqualTo(file.body());
        isNobodyElses(article, link.attr("href"));
    }

    private static void isNobodyElses(Article article, String path) {
        var other = Seller.of(article.store().equals("sol") ? "sam" : "sol");
        other.visitor.get(path).is(404);
        other.visitor.get(path.replace("settlements", "statements") + ".csv").is(404);
        new Visitor().get(path.replace("settlements", "statements") + ".csv").is(200); // the sign-in page
    }

    @Test
    void theOperatorAsksTheInvariantsAndBooksAnAdjustment() {
        var operator = Seller.signedIn("ops@canoe.example");

        var answer =
                operator.press(operator.visitor.get("/backoffice/invariants").form("Ask them all now"));
        assertThat(answer.texts("[data-t=verdict]")).hasSize(1);
        assertThat(answer.texts("td .c-tag").size()).isGreaterThan(30);

        var form = operator.visitor
                .get("/backoffice/ledger")
                .form("Book it")
                .fill("Debit account", "goodwill")
                .fill("Credit account", "bank")
                .fill("Amount", "5.00")
                .fill("Reason", "A voucher for a lost umbrella");
        assertThat(operator.press(form).body()).contains("A voucher for a lost umbrella");
        var refused = operator.visitor
                .get("/backoffice/ledger")
                .form("Book it")
                .fill("Debit account", "Goodwill!")
                .fill("Amount", "-1");
        assertThat(operator.visitor
                        .submit(refused, "Origin", Shop.url())
                        .is(422)
                        .texts(".error"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static String bought(Article article) {
        var buyer = new Buyer();
        buyer.put(article);
        return buyer.order() + "-1";
    }

    private static Answer settlements(Seller seller) {
        return seller.visitor.get("/seller/settlements").is(200);
    }
}
