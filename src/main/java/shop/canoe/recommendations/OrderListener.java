package shop.canoe.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.orders.OrdersConfirmed;

/** Counts the sales of confirmed orders. */
@ApplicationScoped
class OrderListener {
    @Inject
    BestSellers bestSellers;

    void on(@Observes OrdersConfirmed event) {
        bestSellers.count(event);
    }
}
