package shop.canoe.platform.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import shop.canoe.platform.cache.Caches;

/** Hears what has changed, and tells the page caches of all nodes. */
@ApplicationScoped
public class Touches {
    private static final String TOPIC = "pages.touched";
    private static final String SEPARATOR = "\n";

    @Inject
    Caches caches;

    private TouchLog log;

    @PostConstruct
    void listen() {
        log = new TouchLog(now());
        caches.listen(TOPIC, this::hear);
    }

    /**
     * Pages about one of these things, or showing one, are rendered again. A thing is any word without line breaks that a page
     * has given to {@link PageFacts}.
     */
    public void touch(Collection<String> things) {
        if (things.isEmpty()) return;
        long now = now();
        log.note(things, now);
        caches.tell(TOPIC, now + SEPARATOR + String.join(SEPARATOR, things));
    }

    private void hear(String message) {
        var lines = List.of(message.split(SEPARATOR));
        log.note(lines.subList(1, lines.size()), Long.parseLong(lines.get(0)));
    }

    /** Milliseconds, the same on all nodes but for little. */
    public long now() {
        return caches.clusterTime();
    }

    TouchLog log() {
        return log;
    }
}
