package shop.canoe.feeds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Imports feeds in the background, two at a time, so that the shop stays quick. */
@ApplicationScoped
class FeedQueue {
    private static final int AT_A_TIME = 2;

    @Inject
    FeedImporter importer;

    @Resource
    ManagedExecutorService executor;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Set<FeedId> here = ConcurrentHashMap.newKeySet();

    /** Imports the feed when there is a place; asking twice changes nothing. */
    void add(FeedId id) {
        if (here.add(id)) executor.submit(() -> run(id));
    }

    private void run(FeedId id) {
        places.acquireUninterruptibly();
        try {
            importer.run(id);
        } finally {
            places.release();
            here.remove(id);
        }
    }
}
