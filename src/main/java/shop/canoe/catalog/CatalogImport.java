package shop.canoe.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes product rows in batches. */
@ApplicationScoped
@Transactional
public class CatalogImport {

    /**
     * Applies the rows in one transaction and answers each, in order. A refused row changes nothing; the same rows again
     * change nothing. Publishes {@link ProductsChanged} for what changed.
     *
     * @param contributor who sends them, e.g. a seller's id, or {@code operator}; only the contributor that made a product
     *     and the operator may change it
     * @param rows at most a few hundred
     */
    public List<RowOutcome> apply(String contributor, List<ProductRow> rows) {
        throw new UnsupportedOperationException("not built yet");
    }
}
