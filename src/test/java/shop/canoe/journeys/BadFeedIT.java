package shop.canoe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Form;
import shop.canoe.testing.Poll;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Shop;
import shop.canoe.testing.Visitor;

/** Files a seller may send by mistake: the whole file or the row is refused in words, and nothing else happens. */
class BadFeedIT extends ServerIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int LARGE = 51 * 1024 * 1024;

    @BeforeEach
    void signInAsSol() {
        visitor.press(visitor.get("/sign-in")
                        .form("Sign in")
                        .fill("E-mail address", "sol@canoe.example")
                        .fill("Password", "paddle-upstream"))
                .is(200);
    }

    static Stream<Arguments> filesThatAreNoFeed() {
        return Stream.of(
                Arguments.of("a wrong header", "code,cost\nTEAPOT1,1.00\n"),
                Arguments.of("a column nobody knows", "sku,price,colour of the box\nTEAPOT1,1.00,red\n"),
                Arguments.of("offers without the price column", "sku,stock\nTEAPOT1,7\n"),
                Arguments.of("a column twice", "sku,price,price\nTEAPOT1,1.00,2.00\n"),
                Arguments.of("semicolons", "sku;price\nTEAPOT1;1.00\n"),
                Arguments.of("a quote that never ends", "sku,price\n\"TEAPOT1,1.00\n"),
                Arguments.of("a spreadsheet", "PK\u0003\u0004 xl/workbook.xml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreNoFeed")
    void aFileThatIsNoFeedIsRefusedWhole(String what, String text) {
        var report = upload("bad.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(report.texts(".c-note.c-bad"))
                .as(report.page().select("main").text())
                .hasSize(1);
    }

    @Test
    void quotesAndAByteOrderMarkAreRead() {
        var report = upload("good.csv", "\uFEFF\"sku\",\"price\"\r\n\"TEAPOT-NONE\",\"1,00\"\"\"\r\n");

        assertThat(report.texts(".c-note.c-bad")).isEmpty();
        assertThat(report.texts("#errors ~ * tbody tr"))
                .singleElement()
                .asString()
                .contains("TEAPOT-NONE", "price");
    }

    @Test
    void brokenRowsAreNamedAndFormulasNeverLeaveTheShopAsSuch() {
        var report = upload("rows.csv", """
                sku,title,category,price,stock
                NO-PRICE-1,A thing,Home & Kitchen > Kettles,free,1
                NO-STOCK-1,A thing,Home & Kitchen > Kettles,1.00,1.5
                NO-STOCK-2,A thing,Home & Kitchen > Kettles,1.00,-1
                NO-STOCK-3,A thing,Home & Kitchen > Kettles,1.00,1e9
                =cmd|' /C calc'!A0,A thing,Home & Kitchen > Kettles,1.00,1
                NO-TITLE-1,%s,Home & Kitchen > Kettles,1.00,1
                🛶,שלום,Home & Kitchen > Kettles,1.00,1
                """.formatted("x".repeat(10_000)));

        assertThat(report.texts("#errors ~ * tbody tr")).hasSize(7);
        var result = visitor.get(report.link("Download the result (CSV)")).is(200);
        assertThat(result.header("Content-Type")).startsWith("text/csv");
        assertThat(result.header("Content-Disposition")).startsWith("attachment");
        assertThat(result.body()).contains("'=cmd").doesNotContainPattern("(?m)(^|,)\"?=cmd");
        assertThat(visitor.get("/seller/offers?q=NO-").texts(".c-code")).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var answer = visitor.submit(
                visitor.get("/seller/feeds").form("Upload").attach("File", "large.csv", new byte[LARGE]),
                "Origin",
                Shop.url());

        assertThat(answer.status()).as(answer.toString()).isIn(413, 422);
    }

    @Test
    void aFileThatBecomesTooLargeWhenUnpackedIsRefusedWhole() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("sku,price\n".getBytes(StandardCharsets.UTF_8));
            gzip.write("NO-SUCH-SKU,1.00\n".repeat(LARGE / 17 + 1).getBytes(StandardCharsets.UTF_8));
        }

        var report = upload("bomb.csv.gz", packed.toByteArray());

        assertThat(report.texts(".c-note.c-bad")).singleElement().asString().contains("50 MB");
    }

    @Test
    void withoutTheProofOfOurOwnPageNothingIsTaken() {
        var before = visitor.get("/seller/feeds").texts("#past ~ * tbody tr");
        var another = Visitor.hurried()
                .get("/sign-in")
                .page()
                .selectFirst("input[name=_token]")
                .val();

        visitor.submit(foreign(), "Origin", "https://evil.example").is(403);
        visitor.submit(foreign(), "Sec-Fetch-Site", "cross-site").is(403);
        visitor.submit(foreign().without("jakarta.faces.ViewState"), "Origin", "https://evil.example")
                .is(403);
        for (var address : List.of("/seller/feeds", "/seller/feeds?_token=", "/seller/feeds?_token=" + another))
            visitor.submit(foreign().forge("_token", another).to(address), "Accept", "text/html")
                    .is(403);
        visitor.submit(foreign().to("/seller/feeds"), "Origin", Shop.url()).is(403);

        assertThat(visitor.get("/seller/feeds").texts("#past ~ * tbody tr")).isEqualTo(before);
    }

    private Form foreign() {
        return visitor.get("/seller/feeds").form("Upload").attach("File", "foreign.csv", "sku\n".getBytes());
    }

    /** Its browser says nothing of where the form comes from. */
    @Test
    void aTextBrowserUploadsByTheTokenInTheFormsAddress() {
        var form = visitor.get("/seller/feeds").form("Upload").attach("File", "plain.csv", "sku\n".getBytes());

        visitor.submit(form, "User-Agent", "w3m/0.5.3").is(303);
    }

    private Answer upload(String name, String text) {
        return upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The report of the feed when it has ended, or the page that refused it. */
    private Answer upload(String name, byte[] bytes) {
        var answer = visitor.submit(
                visitor.get("/seller/feeds").form("Upload").attach("File", name, bytes), "Origin", Shop.url());
        if (answer.status() != 303) return answer;
        return Poll.get(
                "the end of " + name,
                LIMIT,
                () -> Optional.of(visitor.follow(answer))
                        .filter(report -> !report.texts(".c-card").contains("State Running")));
    }
}
