package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Form;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;

/** A form of a console that makes or adds something does it once, however often it is sent, and leads to one page. */
class FormsOnceIT extends ServerIT {
    private static final int TIMES = 8;
    private static final String START = "2030-01-01T10:00";
    private static final String END = "2030-01-01T12:00";

    private final Seller operator = Seller.signedIn("ops@canoe.example");
    private final String name =
            "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void aPromotionIsMadeOnce() {
        sendOftenAtOnce(operator, promotion().fill("Value", "10"), "/backoffice/promotions");

        assertThat(count("promotions_promotion where name = '" + name + "'")).isEqualTo(1);
    }

    @Test
    void twoPromotionsOfOneNameAreTwoAndEachCanBeEnded() {
        operator.press(promotion().fill("Value", "10")).is(200);
        operator.press(promotion().fill("Value", "10")).is(200);

        var page = operator.visitor.get("/backoffice/promotions");
        assertThat(page.page().select("#ending\\:which option").stream()
                        .filter(option -> option.text().startsWith(name)))
                .hasSize(2);
        for (var option : page.page().select("#ending\\:which option"))
            if (option.text().startsWith(name))
                operator.press(page.form("End it now").forge("ending:which", option.val()))
                        .is(200);
        assertThat(count("promotions_promotion where ends_at <= starts_at and name = '" + name + "'"))
                .isEqualTo(2);
    }

    @Test
    void aPromotionThatCannotBeIsRefusedBesideTheFieldWhenTriedOutToo() {
        for (var button : new String[] {"Try it out", "Make the promotion"}) {
            var answer = operator.visitor
                    .submit(
                            filled(operator.visitor
                                            .get("/backoffice/promotions")
                                            .form(button))
                                    .fill("Value", "150"),
                            "Origin",
                            Shop.url())
                    .is(422);
            assertThat(answer.page().select("#promotion\\:value-e").text()).contains("percentage");
        }
    }

    @Test
    void aCouponIsMadeOnceAndItsCodeIsTakenThen() {
        sendOftenAtOnce(operator, coupon(), "/backoffice/coupons");
        assertThat(count("promotions_coupon where code = '" + name + "'")).isEqualTo(1);

        var again = operator.visitor.submit(coupon(), "Origin", Shop.url()).is(422);
        assertThat(again.page().select("#coupon\\:code-e").text()).contains("There is a coupon " + name);
    }

    @Test
    void aDealIsMadeOnceAndAnotherInItsTimeIsRefused() {
        var sku = Article.any(11).sku();
        sendOftenAtOnce(operator, deal(sku), "/backoffice/deals");
        assertThat(count("promotions_deal where ends_at > starts_at and sku = '" + sku + "'"))
                .isEqualTo(1);

        var again = operator.visitor.submit(deal(sku), "Origin", Shop.url()).is(422);
        assertThat(again.page().select("#deal\\:sku-e").text()).contains("has a deal in that time");
        Shop.change("update promotions_deal set ends_at = starts_at where sku = '" + sku + "'");
    }

    @Test
    void anAdjustmentIsBookedOnce() {
        var form = operator.visitor
                .get("/backoffice/ledger")
                .form("Book it")
                .fill("Debit account", "goodwill")
                .fill("Credit account", "bank")
                .fill("Amount", "5.00")
                .fill("Reason", name);

        sendOftenAtOnce(operator, form, "/backoffice/ledger");

        assertThat(count("settlements_journal where words = '" + name + "'")).isEqualTo(1);
    }

    @Test
    void commissionTermsAreSetOnce() {
        int before = count("settlements_commission_rule");

        sendOftenAtOnce(
                operator,
                operator.visitor
                        .get("/backoffice/commission")
                        .form("Set")
                        .fill("Store, as in its address", "sol")
                        .fill("Percent", "15"),
                "/backoffice/commission");

        assertThat(count("settlements_commission_rule")).isEqualTo(before + 1);
    }

    @Test
    void unitsComeInOnceAndMoveOnce() {
        var article = Article.any(12);
        var seller = Seller.of(article.store());
        var page = "/seller/stock/" + id(article);
        int units = article.available();

        sendOftenAtOnce(seller, seller.visitor.get(page).form("Note the change").fill("Units", "7"), page);
        assertThat(article.available()).isEqualTo(units + 7);

        int moved = count("inventory_movement where reason = 'transfer'");
        var transfer = seller.visitor.get(page).form("Move them");
        var places = seller.visitor.get(page).page().select("#move\\:to option:not([value=MAIN])");
        sendOftenAtOnce(
                seller,
                transfer.fill("Units", "2")
                        .forge("move:to", places.get(0).val())
                        .forge("move:from", "MAIN"),
                page);
        assertThat(count("inventory_movement where reason = 'transfer'")).isEqualTo(moved + 2);
    }

    @Test
    void aFeedIsTakenInOnce() {
        var seller = Seller.of("sol");
        var feed = "sku,price\nNO-SUCH-SKU,1.00\n".getBytes(StandardCharsets.UTF_8);

        sendOftenAtOnce(
                seller,
                seller.visitor.get("/seller/feeds").form("Upload").attach("File", name + ".csv", feed),
                "/seller/feeds/");

        assertThat(count("feeds_feed where file_name = '" + name + ".csv'")).isEqualTo(1);
    }

    @Test
    void aFormWithoutAnIdOrWithSomebodyElsesDoesNothing() {
        var other = Seller.of("sol")
                .visitor
                .get("/seller/promotions")
                .page()
                .select("[name=_form]")
                .get(0)
                .val();

        operator.visitor.submit(coupon().without("_form"), "Origin", Shop.url()).is(403);
        operator.visitor
                .submit(coupon().without("_form").forge("_form", other), "Origin", Shop.url())
                .is(403);
        operator.visitor
                .submit(coupon().without("_form").forge("_form", other + "x"), "Origin", Shop.url())
                .is(403);

        assertThat(count("promotions_coupon where code = '" + name + "'")).isZero();
    }

    private Form promotion() {
        return filled(operator.visitor.get("/backoffice/promotions").form("Make the promotion"));
    }

    private Form filled(Form form) {
        return form.fill("Name", name)
                .fill("For", "SKU")
                .fill("Category, brand or SKU", "NO-SUCH-SKU")
                .fill("From", START)
                .fill("Until", END);
    }

    private Form coupon() {
        return operator.visitor
                .get("/backoffice/coupons")
                .form("Make the coupon")
                .fill("Code", name)
                .fill("Name", name)
                .fill("Value", "10")
                .fill("From", START)
                .fill("Until", END);
    }

    private Form deal(String sku) {
        return operator.visitor
                .get("/backoffice/deals")
                .form("Make the deal")
                .fill("SKU", sku)
                .fill("Per cent off", "20")
                .fill("Units", "5")
                .fill("From", START)
                .fill("Until", END);
    }

    private static void sendOftenAtOnce(Seller who, Form form, String page) {
        var sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> who.visitor.submit(form, "Origin", Shop.url())))
                .limit(TIMES)
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"))
                .allSatisfy(location -> assertThat(location).startsWith(page));
        var later = who.visitor.submit(form, "Origin", Shop.url()).is(303);
        assertThat(later.header("Location")).isEqualTo(answers.get(0).header("Location"));
    }

    private static String id(Article article) {
        var hex = article.offer().toLowerCase(Locale.ROOT);
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static int count(String rows) {
        return Integer.parseInt(Shop.rows("select count(*) from " + rows).get(0));
    }
}
