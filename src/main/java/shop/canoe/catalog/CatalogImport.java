package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shop.canoe.catalog.RowOutcome.Change;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.text.Messages;

/** Takes product rows in batches. */
@ApplicationScoped
@Transactional
public class CatalogImport {
    /** The contributor that may change every product. */
    public static final String OPERATOR = "operator";

    @Inject
    CatalogRepository catalog;

    @Inject
    CatalogCache cache;

    @Inject
    PictureLibrary pictures;

    @Inject
    DomainEvents events;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /**
     * Applies the rows in one transaction and answers each, in order. A refused row changes nothing; the same rows again
     * change nothing. Publishes {@link ProductsChanged} for what changed.
     *
     * @param contributor who sends them, e.g. a seller's id, or {@link #OPERATOR}; only the contributor that made a product
     *     and the operator may change it
     * @param rows at most a few hundred
     */
    public List<RowOutcome> apply(String contributor, List<ProductRow> rows) {
        if (rows.isEmpty()) return List.of();
        var categories = new CategoryNodes(catalog.categories());
        var known = catalog.listFor(
                rows.stream().map(ProductRow::product).collect(Collectors.toSet()),
                rows.stream().map(ProductRow::sku).collect(Collectors.toSet()));
        var batch = new ImportBatch(contributor, contributor.equals(OPERATOR), known, categories, clock.instant());
        var outcomes = rows.stream().map(row -> apply(batch, row)).toList();
        categories.made().forEach(catalog::add);
        batch.created().forEach(catalog::add);
        announce(batch.touched());
        return settled(batch, rows, outcomes);
    }

    private RowOutcome apply(ImportBatch batch, ProductRow row) {
        try {
            RowCheck.check(row, pictures);
            return new RowOutcome(batch.apply(row), null, null);
        } catch (RefusedRow refused) {
            return refused.outcome(messages);
        }
    }

    private void announce(List<ProductId> touched) {
        if (touched.isEmpty()) return;
        cache.forgetAfterCommit(touched);
        events.publish(
                new ProductsChanged(touched.stream().map(ProductId::value).toList()));
    }

    /** Rows of one product that contradict each other and leave it as it was have changed nothing. */
    private static List<RowOutcome> settled(ImportBatch batch, List<ProductRow> rows, List<RowOutcome> outcomes) {
        var settled = new ArrayList<>(outcomes);
        for (int i = 0; i < settled.size(); i++)
            if (settled.get(i).change() == Change.CHANGED && !batch.isTouched(rows.get(i)))
                settled.set(i, new RowOutcome(Change.UNCHANGED, null, null));
        return settled;
    }
}
