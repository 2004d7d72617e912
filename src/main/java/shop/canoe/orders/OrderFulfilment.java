package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import shop.canoe.sellers.SellerId;

/**
 * Counts what of an order was packed, sent, delivered and taken back. Units are taken by conditional updates: what was
 * cancelled cannot be sent, and what did not go out cannot come back.
 */
@ApplicationScoped
@Transactional
public class OrderFulfilment {
    private static final Set<OrderStatus> PACKABLE = EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.PARTLY_DISPATCHED);

    @Inject
    OrderRepository repository;

    @Inject
    OrderSteps steps;

    @Inject
    CancellationSteps cancellations;

    /**
     * Units of an order that a step took.
     *
     * @param order as it is after the step
     * @param share what the units cost
     */
    public record Taken(OrderView order, List<OrderUnits> units, OrderShare share) {}

    /**
     * Says that a seller has the order in hand: a cancellation is a request from now on.
     *
     * @throws OrderNotFoundException if it is not this seller's
     * @throws OrderNotPackableException if it is being packed, or nothing is left
     */
    public void startPacking(SellerId seller, String number) {
        var locked = steps.lock(seller, number);
        if (!steps.move(locked, PACKABLE, OrderStatus.PACKING, OrderStep.PACKING, OrderActor.SELLER, ""))
            throw new OrderNotPackableException(number);
    }

    /**
     * Says that a seller has put the order down again, with nothing sent.
     *
     * @throws OrderNotFoundException if it is not this seller's
     * @throws OrderNotPackableException if it is not being packed
     */
    public void stopPacking(SellerId seller, String number) {
        var locked = steps.lock(seller, number);
        var back = locked.view().sent() == 0 ? OrderStatus.CONFIRMED : OrderStatus.PARTLY_DISPATCHED;
        if (!steps.move(locked, Set.of(OrderStatus.PACKING), back, OrderStep.PACKING_STOPPED, OrderActor.SELLER, ""))
            throw new OrderNotPackableException(number);
    }

    /**
     * Takes units as sent: of each line the first that are left. The order is PARTLY_DISPATCHED as long as more are left.
     * A waiting request to cancel what is gone now is closed.
     *
     * @throws OrderNotFoundException if it is not this seller's, or has no such line
     * @throws OrderChangedException if other units were left when they were asked for
     * @throws OrderNotDispatchableException if nothing is left of it
     * @throws TooManyUnitsException if a line has fewer left
     */
    public Taken dispatch(SellerId seller, String number, WantedUnits wanted) {
        var locked = steps.lock(seller, number);
        var before = locked.view();
        var units = wanted.units();
        wanted.requireAsShown(number, before.unitsLeft());
        if (!before.isDispatchable()) throw new OrderNotDispatchableException(number);
        var chosen = UnitChoice.toDispatch(before, units);
        for (var some : chosen)
            if (!repository.dispatch(locked.order(), some)) throw new OrderNotDispatchableException(number);
        boolean all = OrderUnits.counts(chosen).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                == before.left();
        var to = all ? OrderStatus.DISPATCHED : OrderStatus.PARTLY_DISPATCHED;
        if (!steps.move(locked, OrderStatus.OPEN, to, OrderStep.of(to), OrderActor.SELLER, before.words(units)))
            throw new OrderNotDispatchableException(number);
        var after = steps.again(locked);
        cancellations.overtake(after);
        return new Taken(after.view(), chosen, before.share(chosen, before.dispatched() == 0));
    }

    /**
     * DISPATCHED → DELIVERED if all that was sent has arrived; again changes nothing.
     *
     * @param arrived whether all has arrived; asked while the order is locked, so that of two last parcels one tells
     */
    public void delivered(String number, BooleanSupplier arrived) {
        var locked = steps.lock(number);
        if (!arrived.getAsBoolean()) return;
        steps.move(
                locked,
                Set.of(OrderStatus.DISPATCHED),
                OrderStatus.DELIVERED,
                OrderStep.DELIVERED,
                OrderActor.SHOP,
                "");
    }

    /**
     * Takes units as come back: of each line the first that were sent and did not. Never with the delivery.
     *
     * @throws OrderNotFoundException if there is no such order or line
     * @throws TooManyUnitsException if fewer of a line can come back
     */
    public Taken takeBack(String number, Map<Integer, Integer> units) {
        var locked = steps.lock(number);
        var chosen = UnitChoice.toReturn(locked.view(), units, repository.recalled(locked.order()));
        for (var some : chosen)
            if (!repository.takeBack(locked.order(), some)) throw new UnitsNotReturnableException(number);
        steps.note(locked, OrderStep.RETURNED, OrderActor.SELLER, locked.view().words(units));
        return new Taken(steps.again(locked).view(), chosen, locked.view().share(chosen, false));
    }

    /**
     * Takes units back that nobody pays for: they are cancelled, as {@link OrderUnitsCancelled} tells. Their stock is the
     * caller's to give back.
     *
     * @param share what falls on them, as their shipment was frozen
     * @return false, and nothing done, if one of them has come back by a return
     */
    public boolean recall(String number, List<OrderUnits> units, OrderShare share, String reason) {
        return cancellations.recall(number, units, share, reason);
    }

    /**
     * Writes into the order's timeline that the money of a parcel was refused, or has come after all.
     *
     * @param parcel its number, as people read it out
     */
    public void paymentTold(String number, boolean refused, String parcel) {
        var step = refused ? OrderStep.PAYMENT_REFUSED : OrderStep.PAYMENT_MENDED;
        steps.note(steps.lock(number), step, OrderActor.SHOP, parcel);
    }

    /**
     * Writes into the order's timeline that a return was asked for; returns of an order take turns from here on.
     *
     * @return the order as it is now
     */
    public OrderView returnAsked(String number, Map<Integer, Integer> units) {
        var locked = steps.lock(number);
        steps.note(
                locked,
                OrderStep.RETURN_ASKED,
                OrderActor.CUSTOMER,
                locked.view().words(units));
        return locked.view();
    }
}
