package shop.canoe.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Puts groups, orders, lines and events together into views, each kind in one query. */
@ApplicationScoped
class OrderReader {
    @Inject
    OrderRepository repository;

    OrderGroupView view(OrderGroup group) {
        return views(List.of(group)).get(0);
    }

    /** In the order given. */
    List<OrderGroupView> views(List<OrderGroup> groups) {
        var byGroup =
                orderViews(repository.ofGroups(groups), groups).stream().collect(groupingBy(OrderView::checkoutId));
        return groups.stream()
                .map(group -> group.toView(byGroup.getOrDefault(group.checkoutId(), List.of())))
                .toList();
    }

    /** In the order given. */
    List<OrderView> orderViews(List<Order> orders) {
        repository.withLines(orders);
        return orderViews(orders, repository.groupsOf(orders));
    }

    private List<OrderView> orderViews(List<Order> orders, Collection<OrderGroup> groups) {
        var groupById = groups.stream().collect(toMap(OrderGroup::id, Function.identity()));
        var events = repository.eventsOf(orders).stream()
                .collect(groupingBy(OrderEvent::orderId, mapping(OrderEvent::toView, toList())));
        return orders.stream()
                .map(order -> order.toView(
                        requireNonNull(groupById.get(order.groupId())), events.getOrDefault(order.id(), List.of())))
                .toList();
    }
}
