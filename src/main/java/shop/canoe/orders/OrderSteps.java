package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import shop.canoe.sellers.SellerId;

/** What every step of a paid order needs: its row locked, its status moved on, and the step written down. */
@ApplicationScoped
class OrderSteps {
    @Inject
    OrderRepository repository;

    @Inject
    OrderReader reader;

    @Inject
    Clock clock;

    /** An order whose group is locked, as it is now. */
    record Locked(Order order, OrderView view) {}

    /** @throws OrderNotFoundException if there is none, or it is not paid */
    Locked lock(String number) {
        return repository
                .lock(number)
                .filter(Order::isVisible)
                .map(this::locked)
                .orElseThrow(() -> new OrderNotFoundException(number));
    }

    /** @throws OrderNotFoundException if it is not this seller's */
    Locked lock(SellerId seller, String number) {
        var locked = lock(number);
        if (!locked.view().sellerId().equals(seller)) throw new OrderNotFoundException(number);
        return locked;
    }

    /** The same order after rows of it were changed. */
    Locked again(Locked before) {
        return locked(repository.fresh(before.order()));
    }

    /** Moves it on and writes the step down; false, and nothing done, if it was at none of {@code from}. */
    boolean move(
            Locked locked, Set<OrderStatus> from, OrderStatus to, OrderStep step, OrderActor actor, String detail) {
        if (!repository.moveOrder(locked.order(), from, to)) return false;
        write(locked, to, step, actor, detail);
        return true;
    }

    /** Writes down a step that leaves the status as it is. */
    void note(Locked locked, OrderStep step, OrderActor actor, String detail) {
        write(locked, locked.view().status(), step, actor, detail);
    }

    private void write(Locked locked, OrderStatus status, OrderStep step, OrderActor actor, String detail) {
        var last = locked.view().events().stream()
                .map(OrderView.Event::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var at = OrderEvent.after(last, clock.instant());
        repository.add(OrderEvent.of(locked.order().id(), status, step, actor, detail, at));
    }

    private Locked locked(Order order) {
        return new Locked(order, reader.orderViews(List.of(order)).get(0));
    }
}
