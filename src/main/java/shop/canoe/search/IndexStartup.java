package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductId;
import shop.canoe.platform.boot.StartupTask;

/** Fills the index before the shop opens when it does not hold what the catalogue holds, or was not told of its changes. */
@ApplicationScoped
class IndexStartup implements StartupTask {
    private static final int IDS = 5_000;
    private static final int LINE_EVERY = 2_000;

    @Inject
    CatalogService catalog;

    @Inject
    ProductIndex index;

    @Inject
    Indexer indexer;

    @Inject
    StaleProducts stale;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void run(Progress progress) {
        var isUpToDate = stale.attend(index.id());
        indexer.writeStale();
        long products = count();
        if (!isUpToDate || products != index.count()) {
            progress.say("Indexing " + products + " products");
            indexer.writeAll(count -> {
                if (count % LINE_EVERY == 0) progress.say("Indexed " + count + " of " + products + " products");
            });
        }
        progress.say("The index holds " + index.count() + " products");
    }

    private long count() {
        long count = 0;
        for (var ids = after(null); !ids.isEmpty(); ids = after(ids.get(ids.size() - 1))) count += ids.size();
        return count;
    }

    private List<ProductId> after(@Nullable ProductId last) {
        return catalog.after(last, IDS);
    }
}
