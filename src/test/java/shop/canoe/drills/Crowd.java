package shop.canoe.drills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Seller;
import shop.canoe.testing.Visitor;

/**
 * Shoppers who read, buy and stay signed in, a seller and the operator, all the time, until the crowd goes home. They leave some of
 * two processors to a node that starts: nobody thinks as long as TPC-W's shoppers (7 s), but nobody never.
 */
final class Crowd implements AutoCloseable {
    private static final int BUYERS = 4;
    private static final long SEED = 1;
    private static final int ENOUGH = 50_000;
    private static final int READERS = 2;
    private static final int MEMBERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(1);
    private static final int HOME_SECONDS = 90;
    private static final Map<String, List<String>> STAFF = Map.of(
            "sol@canoe.example", List.of("/seller/orders", "/seller/stock"),
            "ops@canoe.example", List.of("/backoffice/payments", "/backoffice"));
    private static final List<String> PAGES = List.of("/", "/s?q=lamp", "/cart", "/help", "/deals", "/c/lighting");

    /** So many at most are being answered at a time. */
    static final int PEOPLE = BUYERS + READERS + MEMBERS + STAFF.size();

    private final Witness witness = new Witness();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final List<Article> articles = Article.several(SEED, BUYERS);

    private Crowd() {}

    static Crowd come() {
        var crowd = new Crowd();
        crowd.articles.stream()
                .filter(article -> article.available() < ENOUGH)
                .forEach(article -> article.count(100_000));
        IntStream.range(0, BUYERS).forEach(number -> crowd.again(() -> crowd.buy(crowd.articles.get(number))));
        IntStream.range(0, READERS).forEach(number -> crowd.again(crowd::read));
        IntStream.range(0, MEMBERS).forEach(number -> crowd.member());
        STAFF.forEach(crowd::staff);
        return crowd;
    }

    Witness witness() {
        return witness;
    }

    /** Lets everybody end what he is doing. */
    @Override
    public void close() {
        isOver.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(HOME_SECONDS, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(Runnable work) {
        threads.submit(() -> {
            while (!isOver.get()) attempt(work);
        });
    }

    private void member() {
        var buyer = new Buyer(watched());
        buyer.register();
        again(() -> look(buyer.visitor, buyer.email, List.of("/account")));
    }

    private void staff(String email, List<String> pages) {
        var visitor = watched();
        Seller.signIn(visitor, email);
        again(() -> look(visitor, email, pages));
    }

    /** At pages that only he may see; they must go on knowing him. */
    private void look(Visitor visitor, String email, List<String> pages) {
        for (var path : pages) {
            var page = visitor.get(path);
            if (page.status() == 200)
                witness.sawMember(email, !page.address().getPath().startsWith("/sign-in"));
            Poll.pass(PAUSE);
        }
    }

    private void read() {
        var visitor = watched();
        for (var page : PAGES) {
            visitor.get(page);
            Poll.pass(PAUSE);
        }
    }

    /** Which none of the crowd buys. */
    static Article leftAlone() {
        return Article.several(SEED, BUYERS + 1).get(BUYERS);
    }

    private void buy(Article article) {
        Poll.pass(BETWEEN_ORDERS);
        var buyer = new Buyer(watched());
        buyer.put(article);
        var form = buyer.placing();
        if (form.isEmpty()) return;
        var placed = buyer.place(form.get());
        if (placed.status() != 303) return;
        buyer.pay(placed, Buyer.APPROVED).texts("[data-t=order-number]").forEach(witness::wasPromised);
    }

    private Visitor watched() {
        return Visitor.watched(witness::saw);
    }

    /** What fails is taken down; a shopper whose form is missing because of it begins anew. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (AssertionError e) {
            if (String.valueOf(e.getMessage()).endsWith("got no answer")) witness.sawNothing(e.getMessage());
            Poll.pass(PAUSE);
        } catch (RuntimeException e) {
            Poll.pass(PAUSE);
        }
    }
}
