package shop.canoe.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** Who asks hears once that something sold out is in stock again; a guest after proving the address. */
class NotifyMeIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/notify-me/wish/\\S+");
    private static final Article ARTICLE = Article.any(113);

    private final Seller seller = Seller.of(ARTICLE.store());
    private final String email = "wishes-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void sellOut() {
        ARTICLE.count(0);
    }

    @AfterEach
    void restock() {
        ARTICLE.count(1000);
    }

    @Test
    void aGuestProvesTheAddressAndHearsOnce() {
        var product = visitor.get(ARTICLE.path()).is(200);
        visitor.get(product.link("Tell me when it is back")).is(200);
        var answer = ask(visitor, email);
        assertThat(answer.body()).contains("If a mail can reach this address");
        var wish = URI.create(mailed("Shall we tell you", 1).get(0)).getPath();

        visitor.press(visitor.get(wish).is(200).form("Yes, tell me"));
        assertThat(visitor.get(wish).texts("[data-t=state]").get(0)).startsWith("We write to you once");
        seller.stock(ARTICLE, 5);
        mailed("In stock again", 1);
        ARTICLE.count(0);
        seller.stock(ARTICLE, 7);

        assertThat(visitor.get(wish).texts("[data-t=state]").get(0)).startsWith("It was in stock again");
        assertThat(mails("In stock again")).hasSize(1);
    }

    @Test
    void anAddressThatIsNotProvedAndOneThatWantsNoMoreHearNothing() {
        ask(visitor, email);
        var wish = URI.create(mailed("Shall we tell you", 1).get(0)).getPath();
        var member = new Buyer().register();
        member.visitor.press(
                member.visitor.get("/notify-me/" + ARTICLE.sku()).is(200).form("Tell me"));
        visitor.press(visitor.get(wish).form("Do not write to me about it"));

        seller.stock(ARTICLE, 5);

        Poll.until(
                "the member's mail",
                LIMIT,
                () -> !rows(member.email, "In stock again").isEmpty());
        assertThat(mails("In stock again")).isEmpty();
        assertThat(visitor.get(wish).texts("[data-t=state]").get(0)).startsWith("We do not write");
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
        var known = new Buyer().register();

        var words = ask(visitor, known.email).texts("main").get(0);

        assertThat(ask(new Visitor(), email).texts("main").get(0)).isEqualTo(words);
        assertThat(ask(visitor, email).texts("main").get(0)).isEqualTo(words);
    }

    @Test
    void whatIsNoAddressAndWhatIsNoProductIsRefused() {
        var form = visitor.get("/notify-me/" + ARTICLE.sku()).form("Tell me").fill("E-mail address", "nobody");

        visitor.submit(form).is(422);
        visitor.get("/notify-me/NO-SUCH-SKU").is(404);
        visitor.get("/notify-me/wish/" + UUID.randomUUID() + ".forged").is(404);
    }

    private static Answer ask(Visitor visitor, String email) {
        var form = visitor.get("/notify-me/" + ARTICLE.sku()).is(200).form("Tell me");
        return visitor.press(form.fill("E-mail address", email)).is(200);
    }

    private List<String> mailed(String subject, int count) {
        return Poll.get(
                count + " mails: " + subject,
                LIMIT,
                () -> Optional.of(mails(subject)).filter(found -> found.size() >= count));
    }

    /** The links in the mails to this test's address. */
    private List<String> mails(String subject) {
        return rows(email, subject).stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static List<String> rows(String recipient, String subject) {
        return Shop.rows("select text from notifications_mail where recipient = '" + recipient + "' and subject like '"
                + subject + "%' order by id");
    }
}
