package shop.canoe.drills;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import shop.canoe.testing.Article;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Visitor;

/** Shoppers who read, buy and stay signed in, all the time, until the crowd goes home. */
final class Crowd implements AutoCloseable {
    private static final int BUYERS = 4;
    private static final int READERS = 2;
    private static final int MEMBERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int HOME_SECONDS = 90;
    private static final List<String> PAGES = List.of("/", "/s?q=lamp", "/cart", "/help", "/deals");

    private final Witness witness = new Witness();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(BUYERS + READERS + MEMBERS);
    private final List<Article> articles =
            LongStream.range(0, BUYERS).mapToObj(Article::any).toList();

    private Crowd() {}

    static Crowd come() {
        var crowd = new Crowd();
        crowd.articles.forEach(article -> article.count(100_000));
        IntStream.range(0, BUYERS).forEach(number -> crowd.again(() -> crowd.buy(crowd.articles.get(number))));
        IntStream.range(0, READERS).forEach(number -> crowd.again(crowd::read));
        IntStream.range(0, MEMBERS).forEach(number -> crowd.member());
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

    /** A visitor is registered once and then looks at his account; that page must go on knowing him. */
    private void member() {
        var buyer = new Buyer(watched());
        buyer.register();
        again(() -> {
            var page = buyer.visitor.get("/account");
            if (page.status() == 200 && page.address().getPath().startsWith("/sign-in"))
                witness.wasSignedOut(buyer.email);
            pause();
        });
    }

    private void read() {
        var visitor = watched();
        for (var page : PAGES) {
            visitor.get(page);
            pause();
        }
    }

    private void buy(Article article) {
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
        long start = System.nanoTime();
        try {
            work.run();
        } catch (AssertionError e) {
            if (String.valueOf(e.getMessage()).endsWith("got no answer")) witness.sawNothing(e.getMessage());
            pause();
        } catch (RuntimeException e) {
            pause();
        }
        witness.tookNanos(System.nanoTime() - start);
    }

    private static void pause() {
        Poll.pass(PAUSE);
    }
}
