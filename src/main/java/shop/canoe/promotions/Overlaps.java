package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import shop.canoe.catalog.CatalogService;

/** Finds promotions that meet on the same goods, by walking the catalogue. */
@ApplicationScoped
class Overlaps {
    private static final int PRODUCTS = 200;

    @Inject
    CatalogService catalog;

    /** Those of the others that touch a product which the scope touches, in their order. */
    List<PromotionView> of(Scope scope, List<PromotionView> others) {
        var possible = others.stream()
                .filter(other -> other.scope().seller() == null
                        || scope.seller() == null
                        || Objects.equals(other.scope().seller(), scope.seller()))
                .toList();
        var found = new HashSet<PromotionView>();
        for (var ids = catalog.after(null, PRODUCTS);
                !ids.isEmpty() && found.size() < possible.size();
                ids = catalog.after(ids.get(ids.size() - 1), PRODUCTS))
            catalog.fresh(ids).values().stream()
                    .filter(scope::mayCover)
                    .forEach(product -> possible.stream()
                            .filter(other -> other.scope().mayCover(product))
                            .forEach(found::add));
        return possible.stream().filter(found::contains).toList();
    }
}
