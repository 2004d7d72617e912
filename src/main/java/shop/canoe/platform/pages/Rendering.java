package shop.canoe.platform.pages;

import jakarta.servlet.ServletRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rendering of a page that may be kept: what it depends on, and what came out. It lasts as long as it is in the request. */
public final class Rendering {
    private static final String ATTRIBUTE = "canoe.rendering";

    private final long begunAt;
    private final Instant shopTime;
    private final Set<String> about = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private Instant until = Instant.MAX;
    private boolean personal;
    private @Nullable Page page;

    /** What came out. */
    public record Page(int status, String contentType, PageBody body) {}

    private Rendering(long begunAt, Instant shopTime) {
        this.begunAt = begunAt;
        this.shopTime = shopTime;
    }

    /**
     * From now on, until {@link #end}, this request renders a page that may be kept.
     *
     * @param now of {@link Touches#now}
     * @param shopTime of the shop's clock
     */
    public static Rendering begin(ServletRequest request, long now, Instant shopTime) {
        var rendering = new Rendering(now, shopTime);
        request.setAttribute(ATTRIBUTE, rendering);
        return rendering;
    }

    /** From now on this request may ask who is there. */
    public void end(ServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    /** Empty where nothing is rendered that may be kept. */
    public static Optional<Rendering> of(ServletRequest request) {
        return Optional.ofNullable((Rendering) request.getAttribute(ATTRIBUTE));
    }

    /** Somebody looks at who is there: his cookies, his session, his address. Such a page is not kept. */
    public static void looksAtVisitor(ServletRequest request) {
        of(request).ifPresent(rendering -> rendering.personal = true);
    }

    /** The rendering has come to an end with this page. */
    public void took(Page page) {
        this.page = page;
    }

    /** Empty if something else was answered, e.g. an error. */
    public Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    /** What is to be kept: a whole page that anybody would have got. */
    public Optional<KeptPage> kept() {
        return page().filter(
                        whole -> whole.status() == 200 && whole.contentType().startsWith("text/html") && !personal)
                .map(whole -> new KeptPage(
                        new Facts(begunAt, shopTime, until, about, shown, whole.contentType()), whole.body()));
    }

    void isAbout(String thing) {
        about.add(thing);
    }

    void shows(String thing) {
        shown.add(thing);
    }

    void lastsUntil(Instant change) {
        if (change.isBefore(until)) until = change;
    }
}
