package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
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

    /** Writes the whole catalogue into an emptied index; returns how many products it holds. */
    int writeAll(Progress progress) {
        running.lock();
        try {
            index.clear();
            int count = 0;
            for (var ids = after(null); !ids.isEmpty(); ids = after(ids.get(ids.size() - 1))) {
                write(ids.stream().map(ProductId::value).toList());
                count += ids.size();
                progress.at(count);
            }
            index.merge();
            return count;
        } finally {
            running.unlock();
        }
    }

    private List<ProductId> after(@Nullable ProductId last) {
        return catalog.after(last, BATCH);
    }

    private void write(Collection<UUID> ids) {
        var found = documents.of(ids.stream().map(ProductId::new).toList());
        var gone = new HashSet<>(ids);
        found.forEach(document -> gone.remove(UUID.fromString(document.id)));
        index.write(found, gone);
    }
}
