package shop.canoe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.catalog.CatalogService;
import shop.canoe.platform.boot.StartupTask;

/** Fills the index before the shop opens when it does not hold what the catalogue holds, or was not told of its changes. */
@ApplicationScoped
class IndexStartup implements StartupTask {
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
        long products = catalog.count();
        if (!isUpToDate || products != index.count()) {
            progress.say("Indexing " + products + " products");
            indexer.writeAll(count -> {
                if (count % LINE_EVERY == 0) progress.say("Indexed " + count + " of " + products + " products");
            });
        }
        progress.say("The index holds " + index.count() + " products");
    }
}
