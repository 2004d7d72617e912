package shop.canoe.sellerconsole.web;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;
import shop.canoe.orders.OrderCancellations;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderStatus;
import shop.canoe.orders.OrderView;

/** Backs {@code /sellerconsole/seller-orders.xhtml}. */
@Named
@RequestScoped
public class SellerOrdersPage {
    @Inject
    SellerConsole console;

    @Inject
    OrderHistory history;

    @Inject
    OrderCancellations cancellations;

    @Inject
    @ManagedProperty("#{param.status}")
    @Nullable
    String status;

    private final LazyDataModel<OrderView> orders =
            new PagedTable<>((sort, number, size) -> history.ofSeller(console.id(), chosen(), number, size));

    public LazyDataModel<OrderView> getOrders() {
        return orders;
    }

    /** Numbers of orders whose customer asks to cancel something that is being packed. */
    public List<String> getAsked() {
        return cancellations.asked(console.id());
    }

    /** What the list can be narrowed to. */
    public List<OrderStatus> getStatuses() {
        return List.of(
                OrderStatus.CONFIRMED,
                OrderStatus.PACKING,
                OrderStatus.PARTLY_DISPATCHED,
                OrderStatus.DISPATCHED,
                OrderStatus.DELIVERED,
                OrderStatus.CANCELLED);
    }

    private Set<OrderStatus> chosen() {
        return Arrays.stream(OrderStatus.values())
                .filter(known -> known.name().equals(getStatus()))
                .collect(toSet());
    }

    /** Empty for all; an unknown word shows all, too. */
    public String getStatus() {
        return status == null ? "" : status;
    }
}
