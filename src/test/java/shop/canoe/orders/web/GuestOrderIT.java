package shop.canoe.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** An order placed without an account: seen by the browser that bought it, and by whoever opens a mailed link, once. */
class GuestOrderIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/orders/\\S+/link/\\S+");

    private final Buyer buyer = new Buyer();

    @Test
    void whoBoughtSeesTheOrderInThatBrowserAndNowhereElse() {
        var number = bought();

        assertThat(buyer.visitor.get("/orders/" + number).is(200).texts("h1").get(0))
                .contains(number);
        buyer.visitor.get("/orders/" + number + '/' + number + "-1/tracking").is(200);
        buyer.visitor.get("/orders/" + number + '/' + number + "-1/cancel").is(200);
        var stranger = visitor.ask("/orders/" + number).is(303);
        assertThat(stranger.header("Location")).endsWith("/orders/link?number=" + number);
        visitor.get("/orders/" + number + '/' + number + "-1/tracking").is(404);
    }

    @Test
    void aMailedLinkWorksOnceAndLeavesAPass() {
        var number = bought();
        var link = mailed(number, 1).get(0);

        assertThat(visitor.get(link).is(200).texts("h1").get(0)).contains(number);
        visitor.get("/orders/" + number).is(200);
        assertThat(visitor.get(link).is(200).address().getPath()).isEqualTo("/orders/" + number);
        var second = new Visitor().get(link).is(200);
        assertThat(second.address().getPath()).isEqualTo("/orders/link");
        assertThat(second.body()).contains("This link was used before");
    }

    @Test
    void theNextLinkIsMailedToWhoOrderedAndTheAnswerTellsNothing() {
        var number = bought();
        mailed(number, 1);

        var right = ask(number.toLowerCase(java.util.Locale.ROOT) + "-1", buyer.email);
        var wrong = ask(number, "somebody-" + UUID.randomUUID() + "@example.org");

        assertThat(words(right)).isEqualTo(words(wrong)).contains("If there is such an order");
        var links = mailed(number, 2);
        assertThat(visitor.get(links.get(1)).is(200).texts("h1").get(0)).contains(number);
        assertThat(Shop.rows(
                        "select count(*) from notifications_mail where recipient like 'somebody-%' and subject like '%"
                                + number + "%'"))
                .containsExactly("0");
    }

    @Test
    void whoeverAsksForLinksAllTheTimeGetsNoMoreMails() {
        var number = bought();
        mailed(number, 1);
        for (int i = 0; i < 7; i++) ask(number, buyer.email);

        mailed(number, 6);

        assertThat(Shop.rows(mails(number))).hasSize(6);
    }

    @Test
    void whatIsNoNumberOrAddressIsRefusedBesideItsField() {
        var answer = visitor.submit(visitor.get("/orders/link")
                .form("Mail me a link")
                .fill("Order number", "no")
                .fill("E-mail address it was ordered with", "a@b.example"));

        answer.is(422);
        assertThat(answer.texts(".errors").get(0)).contains("7K2F-9Q4D");
    }

    @Test
    void anAccountTakesTheOrderAlong() {
        var number = bought();
        buyer.register();

        buyer.visitor.press(buyer.visitor.get("/orders/" + number).form("Add it to my account"));

        buyer.visitor.get("/account/orders/" + number).is(200);
    }

    private String bought() {
        buyer.put(Article.any(91));
        return buyer.order();
    }

    private Answer ask(String number, String email) {
        return new Visitor()
                .press(visitor.get("/orders/link")
                        .form("Mail me a link")
                        .fill("Order number", number)
                        .fill("E-mail address it was ordered with", email))
                .is(200);
    }

    private static String words(Answer answer) {
        return answer.texts("main").get(0);
    }

    /** Paths of the links in the mails so far, once there are so many. */
    private static List<String> mailed(String number, int count) {
        return Poll.get(
                count + " mails about " + number,
                LIMIT,
                () -> Optional.of(Shop.rows(mails(number)).stream()
                                .flatMap(text -> LINK.matcher(text).results())
                                .map(found -> URI.create(found.group()).getPath())
                                .toList())
                        .filter(found -> found.size() >= count));
    }

    private static String mails(String number) {
        return "select text from notifications_mail where text like '%/orders/" + number + "/link/%' order by id";
    }
}
