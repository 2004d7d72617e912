package shop.canoe.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import shop.canoe.platform.pages.KeptPage;
import shop.canoe.platform.pages.PageBody;
import shop.canoe.platform.pages.PageSettings;
import shop.canoe.platform.pages.PageStore;
import shop.canoe.platform.pages.Rendering;
import shop.canoe.platform.pages.Touches;

/** Renders pieces of pages by themselves, for visitors' bits that are too big to be written by hand, and keeps them as pages are. */
@ApplicationScoped
public class KeptFragments {
    @Inject
    PageStore store;

    @Inject
    PageSettings settings;

    @Inject
    Touches touches;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /**
     * The HTML of a fragment for the running request.
     *
     * @param view e.g. {@code /WEB-INF/fragments/seen.xhtml}
     * @param argument all that the fragment varies by; it finds it as request attribute of the view's name
     */
    public String html(String view, String argument) {
        var key = view + '?' + argument;
        var found = settings.isOnFor(request) ? store.find(key) : Optional.<PageStore.Found>empty();
        if (found.filter(PageStore.Found::isFresh).isPresent())
            return text(found.get().page());
        return render(view, argument, key);
    }

    private String render(String view, String argument, String key) {
        var exchange = Exchange.of(request);
        var real = exchange.request();
        real.setAttribute(view, argument);
        var rendering = Rendering.begin(real, touches.now(), clock.instant());
        try {
            var answer = new PageResponse(exchange.response());
            real.getRequestDispatcher(view).forward(real, answer);
            return answer.isWhole() ? keep(key, rendering, answer) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(view, e);
        } finally {
            rendering.end(real);
        }
    }

    private String keep(String key, Rendering rendering, PageResponse answer) {
        rendering.took(new Rendering.Page(200, "text/html", PageBody.plain(answer.body())));
        var kept = rendering.kept();
        if (settings.isOnFor(request)) kept.ifPresent(page -> store.keep(key, page));
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String text(KeptPage page) {
        return new String(page.copy(List.of(), false, true).bytes(), StandardCharsets.UTF_8);
    }
}
