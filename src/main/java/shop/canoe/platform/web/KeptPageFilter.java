package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import shop.canoe.platform.pages.Flights;
import shop.canoe.platform.pages.KeptPage;
import shop.canoe.platform.pages.PageCounts;
import shop.canoe.platform.pages.PageCounts.Outcome;
import shop.canoe.platform.pages.PageSettings;
import shop.canoe.platform.pages.PageStore;
import shop.canoe.platform.pages.Rendering;
import shop.canoe.platform.pages.Touches;

/**
 * Answers from the page cache what {@code WEB-INF/routes} calls kept, before any page is asked. What is
 * not there is rendered once, as for nobody, and kept; who asks meanwhile waits for it or gets the copy before it.
 */
public class KeptPageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    transient Routes routes;

    @Inject
    transient PageSettings settings;

    @Inject
    transient PageStore store;

    @Inject
    transient Touches touches;

    @Inject
    transient KeptPageSender sender;

    @Inject
    transient PageAnswers answers;

    @Inject
    transient PageCounts counts;

    @Inject
    transient Clock clock;

    private final transient Flights flights = new Flights();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = KeptAddress.of(request, routes);
        if (address.isPresent() && settings.isOnFor(request)) {
            answer(address.get(), request, response, chain);
        } else {
            if (address.isPresent()) ServerTiming.ofCache(request, "off");
            chain.doFilter(request, response);
        }
    }

    private void answer(
            KeptAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = address.key();
        var found = store.find(key);
        if (found.filter(PageStore.Found::isFresh).isPresent()) {
            sender.send(found.get().page(), Outcome.HIT, request, response);
        } else if (flights.begin(key)) {
            renderForAll(address, request, response, chain);
        } else if (found.isPresent()) {
            sender.send(found.get().page(), Outcome.STALE, request, response);
        } else {
            var awaited = flights.await(key, PATIENCE);
            if (awaited.isPresent()) sender.send(awaited.get(), Outcome.HIT, request, response);
            else send(render(address, request, response, chain), request, response);
        }
    }

    private void renderForAll(
            KeptAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<KeptPage> kept = Optional.empty();
        Rendering rendering;
        try {
            rendering = render(address, request, response, chain);
            kept = rendering.kept();
            kept.ifPresent(page -> store.keep(address.key(), page));
        } finally {
            flights.end(address.key(), kept);
        }
        if (kept.isPresent()) sender.send(kept.get(), Outcome.MISS, request, response);
        else send(rendering, request, response);
    }

    private Rendering render(
            KeptAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var rendering = Rendering.begin(request, touches.now(), clock.instant());
        try {
            chain.doFilter(address.bare(request), response);
        } finally {
            rendering.end(request);
        }
        return rendering;
    }

    /** To this visitor alone. */
    private void send(Rendering rendering, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        counts.count(Outcome.UNKEPT);
        ServerTiming.ofCache(request, Outcome.UNKEPT.code());
        var page = rendering.page();
        if (page.isPresent()) answers.send(page.get().body(), request, response);
    }
}
