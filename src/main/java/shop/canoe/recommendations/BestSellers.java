package shop.canoe.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import shop.canoe.catalog.ProductId;

/** The products that sold most units, counted from confirmed orders. */
@ApplicationScoped
@Transactional
public class BestSellers {

    /** Most sold first, then by id; shorter than the limit if fewer have sold. */
    public List<ProductId> top(int limit) {
        throw new UnsupportedOperationException("not built yet");
    }
}
