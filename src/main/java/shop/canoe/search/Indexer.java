package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryId;
import shop.canoe.catalog.ProductId;
import shop.canoe.platform.time.ProcessorTime;
import shop.canoe.platform.time.ProcessorTime.Work;

/** Brings the index up to date: by what was noted as stale, or as a whole. One thread at a time. */
@ApplicationScoped
class Indexer {
    private static final int BATCH = 400;

    @Inject
    StaleProducts stale;

    @Inject
    ProductDocuments documents;

    @Inject
    ProductIndex index;

    @Inject
    CatalogService catalog;

    @Inject
    IndexNews news;

    private final ReentrantLock running = new ReentrantLock();

    /** Takes how many products are written so far. */
    interface Progress {
        void at(int count);
    }

    /**
     * Keeps this node's index among those that are told of changes. One that has been forgotten (the node was cut off from
     * the database for a day) is filled anew.
     */
    void attend() {
        stale.forgetAbandoned();
        if (!stale.attend(index.id())) writeAll(count -> {});
    }

    /** Writes all stale products, batch by batch; does nothing if that is already being done. */
    void writeStale() {
        if (!running.tryLock()) return;
        long begun = ProcessorTime.now();
        try {
            for (var batch = stale.next(index.id(), BATCH); !batch.isEmpty(); batch = stale.next(index.id(), BATCH)) {
                write(batch.keySet());
                stale.remove(index.id(), batch);
                news.tell(batch.keySet());
            }
        } finally {
            running.unlock();
            ProcessorTime.add(Work.INDEX, begun);
        }
    }

    /**
     * Writes the whole catalogue into an emptied index, category by category: what a query finds then lies close together,
     * where each thing that has to be read of it is seldom far from the last. Returns how many products the index holds.
     */
    int writeAll(Progress progress) {
        running.lock();
        try {
            index.clear();
            var whole = new Whole(progress);
            for (var category : catalog.categoryIds()) whole.write(category);
            whole.write(whole.next.size());
            index.merge();
            return whole.count;
        } finally {
            running.unlock();
        }
    }

    /** The whole catalogue on its way; small categories go together. */
    private final class Whole {
        private final Progress progress;
        private final List<UUID> next = new ArrayList<>();
        private int count;

        Whole(Progress progress) {
            this.progress = progress;
        }

        void write(CategoryId category) {
            for (var ids = catalog.after(category, null, BATCH);
                    !ids.isEmpty();
                    ids = catalog.after(category, ids.get(ids.size() - 1), BATCH)) {
                ids.forEach(id -> next.add(id.value()));
                while (next.size() >= BATCH) write(BATCH);
            }
        }

        void write(int size) {
            var batch = next.subList(0, size);
            Indexer.this.write(batch);
            batch.clear();
            count += size;
            progress.at(count);
        }
    }

    private void write(Collection<UUID> ids) {
        var found = documents.of(ids.stream().map(ProductId::new).toList());
        var gone = new HashSet<>(ids);
        found.forEach(document -> gone.remove(UUID.fromString(document.id)));
        index.write(found, gone);
    }
}
