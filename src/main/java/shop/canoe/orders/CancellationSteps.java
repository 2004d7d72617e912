package shop.canoe.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.orders.CancellationView.State;
import shop.canoe.orders.OrderSteps.Locked;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.sellers.SellerId;

/** The transactions of a cancellation: each has one outcome, whatever else happens to the order at the same time. */
@ApplicationScoped
@Transactional
class CancellationSteps {
    @Inject
    OrderRepository orders;

    @Inject
    CancellationRepository cancellations;

    @Inject
    OrderSteps steps;

    @Inject
    StockService stock;

    @Inject
    OrderMail mail;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Cancels for the customer, or asks the seller if the order is being packed. */
    State askedByCustomer(String number, WantedUnits wanted, String reason) {
        var locked = open(steps.lock(number), wanted);
        var units = wanted.units();
        UnitChoice.toCancel(locked.view(), units);
        if (!locked.view().isBeingPacked()) {
            cancelNow(locked, OrderActor.CUSTOMER, units, reason);
            return State.DONE;
        }
        if (cancellations.findOpen(locked.order().id()).isPresent()) throw new OrderNotCancellableException(number);
        var request = Cancellation.request(locked.order().id(), OrderActor.CUSTOMER, units, reason, clock.instant());
        cancellations.add(request);
        steps.note(locked, OrderStep.CANCELLATION_ASKED, OrderActor.CUSTOMER, words(locked, units, reason));
        return State.REQUESTED;
    }

    void bySeller(SellerId seller, String number, WantedUnits wanted, String reason) {
        cancelNow(open(steps.lock(seller, number), wanted), OrderActor.SELLER, wanted.units(), reason);
    }

    /** Does what was asked for. */
    void accept(SellerId seller, String number, UUID id) {
        var locked = steps.lock(seller, number);
        var request = find(locked, id);
        if (!cancellations.decide(request, State.DONE, "", clock.instant())) throw new CancellationDecidedException();
        cancel(open(locked), request);
    }

    void decline(SellerId seller, String number, UUID id, String answer) {
        var locked = steps.lock(seller, number);
        var request = find(locked, id);
        if (!cancellations.decide(request, State.DECLINED, answer, clock.instant()))
            throw new CancellationDecidedException();
        steps.note(locked, OrderStep.CANCELLATION_DECLINED, OrderActor.SELLER, answer);
        mail.refused(locked.view(), request.toView(number));
    }

    /** Closes a waiting request whose units are not all left any more, because they were sent. */
    void overtake(Locked locked) {
        cancellations
                .findOpen(locked.order().id())
                .filter(request -> !canStill(locked.view(), request))
                .filter(request -> cancellations.decide(request, State.OVERTAKEN, "", clock.instant()))
                .ifPresent(request -> {
                    steps.note(locked, OrderStep.CANCELLATION_OVERTAKEN, OrderActor.SHOP, "");
                    mail.refused(locked.view(), request.toView(locked.view().number()));
                });
    }

    private void cancelNow(Locked locked, OrderActor actor, Map<Integer, Integer> units, String reason) {
        var cancellation = Cancellation.done(locked.order().id(), actor, units, reason, clock.instant());
        cancel(locked, cancellation);
    }

    /**
     * Gives up units that were dispatched, because nobody pays for them.
     *
     * @param share what falls on them, as their shipment was frozen
     * @return false, and nothing done, if one of them has come back
     */
    boolean recall(String number, List<OrderUnits> units, OrderShare share, String reason) {
        var locked = steps.lock(number);
        for (var some : units) if (!orders.recall(locked.order(), some)) return false;
        var cancellation = Cancellation.done(
                locked.order().id(), OrderActor.SHOP, OrderUnits.counts(units), reason, clock.instant());
        cancellation.cost(share);
        cancellations.add(cancellation);
        var to = afterRecall(
                locked.view(), units.stream().mapToInt(OrderUnits::count).sum());
        var step = to == OrderStatus.CANCELLED ? OrderStep.CANCELLED : OrderStep.UNITS_CANCELLED;
        var detail = words(locked, cancellation.units(), reason);
        steps.move(locked, Set.of(locked.view().status()), to, step, OrderActor.SHOP, detail);
        publish(locked, cancellation, units, share, to);
        return true;
    }

    private static OrderStatus afterRecall(OrderView before, int units) {
        boolean isAnySent = before.sent() > units;
        if (before.left() == 0) return isAnySent ? before.status() : OrderStatus.CANCELLED;
        if (before.isBeingPacked()) return OrderStatus.PACKING;
        return isAnySent ? OrderStatus.PARTLY_DISPATCHED : OrderStatus.CONFIRMED;
    }

    private void cancel(Locked locked, Cancellation cancellation) {
        var before = locked.view();
        var number = before.number();
        var chosen = UnitChoice.toCancel(before, cancellation.units());
        for (var some : chosen)
            if (!orders.cancel(locked.order(), some)) throw new OrderNotCancellableException(number);
        boolean all = cancellation.toView(number).count() == before.left();
        var share = before.share(chosen, all && before.dispatched() == 0);
        cancellation.cost(share);
        cancellations.add(cancellation);
        var to = status(before, all);
        var step = to == OrderStatus.CANCELLED ? OrderStep.CANCELLED : OrderStep.UNITS_CANCELLED;
        var detail = words(locked, cancellation.units(), cancellation.reason());
        if (!steps.move(locked, OrderStatus.OPEN, to, step, cancellation.askedBy(), detail))
            throw new OrderNotCancellableException(number);
        stock.cancel(before.checkoutId(), unitsByOffer(before, chosen));
        publish(locked, cancellation, chosen, share, to);
        overtake(steps.again(locked));
    }

    private void publish(
            Locked locked, Cancellation cancellation, List<OrderUnits> units, OrderShare share, OrderStatus to) {
        var order = locked.view();
        events.publish(new OrderUnitsCancelled(
                cancellation.id(),
                order.checkoutId(),
                order.number(),
                order.sellerId().value(),
                units,
                share));
        if (to == OrderStatus.CANCELLED && orders.isAllCancelled(locked.order()))
            events.publish(new OrderGroupCancelled(order.checkoutId(), order.groupNumber()));
    }

    private static OrderStatus status(OrderView before, boolean all) {
        if (!all) return before.status();
        return before.sent() == 0 ? OrderStatus.CANCELLED : OrderStatus.DISPATCHED;
    }

    private static Map<OfferId, Integer> unitsByOffer(OrderView order, List<OrderUnits> units) {
        return units.stream()
                .collect(groupingBy(some -> order.line(some.line()).offerId(), summingInt(OrderUnits::count)));
    }

    private static boolean canStill(OrderView order, Cancellation request) {
        return request.units().entrySet().stream()
                .allMatch(line -> order.line(line.getKey()).left() >= line.getValue());
    }

    private Cancellation find(Locked locked, UUID id) {
        return cancellations
                .find(id)
                .filter(request -> request.orderId().equals(locked.order().id()))
                .orElseThrow(() -> new OrderNotFoundException(id.toString()));
    }

    private static Locked open(Locked locked, WantedUnits wanted) {
        wanted.requireAsShown(locked.view().number(), locked.view().unitsLeft());
        return open(locked);
    }

    private static Locked open(Locked locked) {
        if (!locked.view().isCancellable())
            throw new OrderNotCancellableException(locked.view().number());
        return locked;
    }

    private static String words(Locked locked, Map<Integer, Integer> units, String reason) {
        var what = locked.view().words(units);
        return reason.isEmpty() ? what : what + " · " + reason;
    }
}
