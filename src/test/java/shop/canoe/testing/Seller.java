package shop.canoe.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A seller of the demo, in the console. */
public final class Seller {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    public final Visitor visitor = Visitor.hurried();

    public static Seller of(String store) {
        return signedIn(store + "@canoe.example");
    }

    /** Anybody of the demo, the operator too. */
    public static Seller signedIn(String email) {
        var seller = new Seller();
        signIn(seller.visitor, email);
        return seller;
    }

    /** Lets this visitor be somebody of the demo. */
    public static void signIn(Visitor visitor, String email) {
        visitor.press(visitor.get("/sign-in")
                .form("Sign in")
                .fill("E-mail address", email)
                .fill("Password", "paddle-upstream"));
    }

    /** Sets a price by a feed and waits until it is taken. */
    public void price(Article article, String price) {
        feed("sku,price\n%s,%s\n".formatted(article.sku(), price));
    }

    /** Counts so many units to sell, beside those in orders, by a feed at the price they have, and waits until it is taken. */
    public void stock(Article article, int units) {
        int onHand = units + article.reserved();
        var price = Shop.rows("select price_minor / 100 from offers_offer where id = unhex('" + article.offer() + "')");
        feed(String.format(
                java.util.Locale.ROOT,
                "sku,price,stock\n%s,%.2f,%d\n",
                article.sku(),
                Double.valueOf(price.get(0)),
                onHand));
    }

    private void feed(String csv) {
        var feed = csv.getBytes(StandardCharsets.UTF_8);
        var sent = visitor.submit(
                visitor.get("/seller/feeds").form("Upload").attach("File", "feed.csv", feed), "Origin", Shop.url());
        Poll.get(
                "the end of the feed",
                LIMIT,
                () -> Optional.of(visitor.follow(sent))
                        .filter(report -> !report.texts(".c-card").contains("State Running")));
    }

    /** Sends the whole order. */
    public Answer dispatch(String orderNumber) {
        return press(sending(orderNumber));
    }

    /** The form that sends it, filled in. */
    public Form sending(String orderNumber) {
        return visitor.get("/seller/orders/" + orderNumber)
                .form("Confirm dispatch")
                .fill("Carrier", "Post")
                .fill("Tracking number", "T" + orderNumber);
    }

    /** Consoles want to know where a form comes from. */
    public Answer press(Form form) {
        return visitor.follow(visitor.submit(form, "Origin", Shop.url()));
    }
}
