package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.VariantView;
import shop.canoe.platform.events.DomainEvents;

/** Tells the others that a promotion or deal has begun or ended. Nothing that is sold waits for this: the window decides. */
@ApplicationScoped
@Transactional
class PhaseTeller {
    private static final int PRODUCTS = 200;

    @Inject
    PromotionRepository promotions;

    @Inject
    CatalogService catalog;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Publishes {@link PricesChanged} for all that began or ended since the last time. */
    public void tell() {
        var now = clock.instant();
        for (var promotion : promotions.promotionsToTell(now)) {
            var view = promotion.toView();
            if (promotions.tell("Promotion", view.id(), phase(view.window(), now))) publish(view.scope());
        }
        for (var deal : promotions.dealsToTell(now)) {
            var view = deal.toView();
            if (promotions.tell("Deal", view.id(), phase(view.window(), now)))
                events.publish(new PricesChanged(List.of(view.sku().value())));
        }
    }

    private static Phase phase(Window window, Instant now) {
        return window.isOver(now) ? Phase.ENDED : Phase.RUNNING;
    }

    private void publish(Scope scope) {
        if (scope.kind() == Scope.Kind.SKU) events.publish(new PricesChanged(List.of(scope.target())));
        else publishCatalogue(scope);
    }

    private void publishCatalogue(Scope scope) {
        for (var ids = catalog.after(null, PRODUCTS);
                !ids.isEmpty();
                ids = catalog.after(ids.get(ids.size() - 1), PRODUCTS)) {
            var skus = catalog.fresh(ids).values().stream()
                    .filter(scope::mayCover)
                    .flatMap(product -> product.variants().stream())
                    .map(VariantView::sku)
                    .map(sku -> sku.value())
                    .toList();
            if (!skus.isEmpty()) events.publish(new PricesChanged(skus));
        }
    }
}
