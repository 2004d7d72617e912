package shop.canoe.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.id.Ids;

/** Places orders and takes them from step to step. Every step is one conditional update, so doing it twice does it once. */
@ApplicationScoped
@Transactional
public class OrderService {
    @Inject
    OrderRepository repository;

    @Inject
    OrderReader reader;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Places the group as PENDING; a checkout that has one already keeps that one, unless it was rejected: then it is placed
     * again as asked for now, under its old number. Publishes nothing yet.
     */
    public void place(PlaceOrders command) {
        var known = repository.findGroup(command.checkoutId());
        if (known.isEmpty()) placeFirst(command);
        else if (repository.move(command.checkoutId(), OrderStatus.REJECTED, OrderStatus.PENDING))
            placeAgain(repository.fresh(known.get()), command);
    }

    /** As {@link #place}, for a checkout that has placed nothing yet, which its owner knows; a second group of one fails. */
    public void placeFirst(PlaceOrders command) {
        var number = Ids.number(8);
        var group = OrderGroup.place(command, number.substring(0, 4) + '-' + number.substring(4), clock.instant());
        repository.add(group, parts(group, command, clock.instant()));
    }

    /**
     * PENDING → CONFIRMED, because it is paid; publishes {@link OrdersConfirmed} once, which sends the mail. A group that
     * was rejected stays so, which the answer tells.
     *
     * @throws OrderNotFoundException if the checkout has placed none
     */
    public OrderGroupView confirm(UUID checkoutId) {
        boolean moved = repository.move(checkoutId, OrderStatus.PENDING, OrderStatus.CONFIRMED);
        var group = repository.fresh(find(checkoutId));
        if (moved) repository.moveOrders(group, OrderStatus.CONFIRMED, clock.instant());
        var view = view(group);
        if (moved) events.publish(new OrdersConfirmed(checkoutId, group.number(), sold(view)));
        return view;
    }

    /** PENDING → REJECTED, because payment failed. A new try of the same checkout makes it PENDING again. */
    public void reject(UUID checkoutId) {
        if (repository.move(checkoutId, OrderStatus.PENDING, OrderStatus.REJECTED))
            repository.moveOrders(repository.fresh(find(checkoutId)), OrderStatus.REJECTED, clock.instant());
    }

    public Optional<OrderGroupView> ofCheckout(UUID checkoutId) {
        return repository.findGroup(checkoutId).map(group -> view(repository.fresh(group)));
    }

    /**
     * Takes a guest's group into the account of the one who has a pass to it; a group that has an owner keeps it.
     *
     * @throws OrderNotFoundException if the guest has none
     */
    public void claim(UUID accountId, OrderHolder guest, String groupNumber) {
        guest.requirePass(groupNumber);
        repository
                .findGroup(groupNumber)
                .orElseThrow(() -> new OrderNotFoundException(groupNumber))
                .claim(accountId);
    }

    private void placeAgain(OrderGroup group, PlaceOrders command) {
        var now = clock.instant();
        group.placeAgain(command, now);
        repository.removeOrders(group);
        repository.add(group, parts(group, command, now));
    }

    private static List<Order> parts(OrderGroup group, PlaceOrders command, Instant now) {
        var orders = new ArrayList<Order>();
        for (var part : command.parts()) orders.add(Order.place(group, orders.size() + 1, part, now));
        return orders;
    }

    private OrderGroup find(UUID checkoutId) {
        return repository.findGroup(checkoutId).orElseThrow(() -> new OrderNotFoundException(checkoutId.toString()));
    }

    private OrderGroupView view(OrderGroup group) {
        repository.ofGroups(List.of(group)).forEach(repository::fresh);
        return reader.view(group);
    }

    private static List<OrdersConfirmed.Sold> sold(OrderGroupView group) {
        var units = group.orders().stream()
                .flatMap(order -> order.lines().stream())
                .collect(groupingBy(OrderView.Line::sku, TreeMap::new, summingInt(OrderView.Line::quantity)));
        return units.entrySet().stream()
                .map(entry -> new OrdersConfirmed.Sold(entry.getKey(), entry.getValue()))
                .toList();
    }
}
