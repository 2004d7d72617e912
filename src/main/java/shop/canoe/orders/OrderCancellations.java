package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import shop.canoe.orders.CancellationView.State;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;

/**
 * Cancels what is not sent: a unit, a line, a whole order. Before the seller packs it is done at once; while the seller
 * packs a customer's wish becomes a request, which the seller accepts or declines. Call it outside any transaction.
 */
@ApplicationScoped
public class OrderCancellations {
    private static final int LONGEST = 300;

    @Inject
    OrderHistory history;

    @Inject
    OrderRepository orders;

    @Inject
    CancellationRepository cancellations;

    @Inject
    CancellationSteps steps;

    /**
     * Cancels units for the customer and gives their stock back; publishes {@link OrderUnitsCancelled}, and
     * {@link OrderGroupCancelled} with the last unit of the group.
     *
     * @param number of the order
     * @throws OrderNotFoundException if it is not theirs, or has no such line
     * @throws OrderChangedException if other units were left when they were asked for
     * @throws OrderBeingPackedException if the seller is packing; the request is written down and waits for the seller
     * @throws OrderNotCancellableException if nothing is left, or a request waits already
     * @throws TooManyUnitsException if a line has fewer left
     */
    public void cancel(OrderHolder holder, String number, WantedUnits wanted, String reason) {
        check(reason);
        var seen = history.ofHolder(holder, number).order(number);
        var outcome = Transactions.retrying(() -> steps.askedByCustomer(seen.number(), wanted, reason.strip()));
        if (outcome == State.REQUESTED) throw new OrderBeingPackedException(number);
    }

    /**
     * Cancels units for their seller, who says why, also while packing.
     *
     * @throws OrderNotFoundException if it is not this seller's, or has no such line
     * @throws OrderChangedException if other units were left when they were asked for
     * @throws OrderNotCancellableException if nothing is left
     * @throws TooManyUnitsException if a line has fewer left
     */
    public void cancel(SellerId seller, String number, WantedUnits wanted, String reason) {
        InvalidException.throwIfAny(
                reason.isBlank() ? List.of(Problem.of("reason", "orders.reason_missing")) : List.of());
        check(reason);
        Transactions.retrying(() -> {
            steps.bySeller(seller, number, wanted, reason.strip());
            return number;
        });
    }

    /**
     * Does what the customer asked for.
     *
     * @throws CancellationDecidedException if it was decided before, or the units were sent
     */
    public void accept(SellerId seller, String number, UUID request) {
        Transactions.retrying(() -> {
            steps.accept(seller, number, request);
            return number;
        });
    }

    /**
     * Declines what the customer asked for, in words the customer gets.
     *
     * @throws CancellationDecidedException if it was decided before, or the units were sent
     */
    public void decline(SellerId seller, String number, UUID request, String answer) {
        check(answer);
        Transactions.retrying(() -> {
            steps.decline(seller, number, request, answer.strip());
            return number;
        });
    }

    /** Cancellations and requests of an order, oldest first; for those who may see the order. */
    @Transactional
    public List<CancellationView> of(OrderView order) {
        return orders.findOrder(order.number()).stream()
                .flatMap(found -> cancellations.ofOrders(List.of(found.id())).stream())
                .map(cancellation -> cancellation.toView(order.number()))
                .toList();
    }

    /** Numbers of a seller's orders with a request that waits, the longest waiting first. */
    @Transactional
    public List<String> asked(SellerId seller) {
        return cancellations.ordersAsked(seller.value());
    }

    private static void check(String words) {
        if (words.strip().length() > LONGEST)
            throw new InvalidException(List.of(Problem.of("reason", "orders.reason_long", LONGEST)));
    }
}
