package shop.canoe.returns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.canoe.orders.OrderView;
import shop.canoe.returns.ReturnService;
import shop.canoe.returns.ReturnView;

/** The returns of the orders on a page. Who may see the order may see them. */
@Named
@RequestScoped
public class ReturnList {
    @Inject
    ReturnService returns;

    private final Map<String, List<ReturnView>> known = new HashMap<>();

    /** Newest first; asks only for orders of which something was sent. */
    public List<ReturnView> of(OrderView order) {
        if (order.dispatched() == 0) return List.of();
        return known.computeIfAbsent(order.number(), number -> returns.of(order));
    }
}
