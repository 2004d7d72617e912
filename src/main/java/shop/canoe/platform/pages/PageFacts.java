package shop.canoe.platform.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a page says what it shows, while it is rendered; of no effect where the page is not kept. */
@ApplicationScoped
public class PageFacts {
    @Inject
    HttpServletRequest request;

    /** The page is about these: when one is touched, the page is rendered again before it is shown to anybody. */
    public void isAbout(Stream<String> things) {
        rendering().ifPresent(rendering -> things.forEach(rendering::isAbout));
    }

    /** The page shows these among others: when one is touched, the page follows within three seconds. */
    public void shows(Stream<String> things) {
        rendering().ifPresent(rendering -> things.forEach(rendering::shows));
    }

    /** The page is right until then, by the shop's clock. */
    public void lastsUntil(Instant change) {
        rendering().ifPresent(rendering -> rendering.lastsUntil(change));
    }

    private Optional<Rendering> rendering() {
        return Rendering.of(request);
    }
}
