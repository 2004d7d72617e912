package shop.canoe.fulfilment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import shop.canoe.inventory.StockService;
import shop.canoe.orders.OrderService;
import shop.canoe.orders.OrderView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.sellers.SellerId;

/** Hands orders to carriers. */
@ApplicationScoped
@Transactional
public class DispatchService {
    private static final int LONGEST = 60;

    @Inject
    OrderService orders;

    @Inject
    StockService stock;

    /**
     * Dispatches a whole order: takes its units out of stock and moves it to DISPATCHED.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's; CONFLICT unless CONFIRMED;
     *     INVALID on carrier or trackingNumber
     */
    public OrderView dispatch(SellerId seller, String orderNumber, String carrier, String trackingNumber) {
        check(carrier.strip(), trackingNumber.strip());
        var order = orders.dispatched(seller, orderNumber, carrier.strip(), trackingNumber.strip());
        stock.dispatch(
                order.checkoutId(),
                order.lines().stream()
                        .collect(groupingBy(OrderView.Line::offerId, summingInt(OrderView.Line::quantity))));
        return order;
    }

    private static void check(String carrier, String trackingNumber) {
        var problems = new ArrayList<Problem>();
        if (carrier.isEmpty() || carrier.length() > LONGEST)
            problems.add(Problem.of("carrier", "fulfilment.carrier", LONGEST));
        if (trackingNumber.isEmpty() || trackingNumber.length() > LONGEST)
            problems.add(Problem.of("trackingNumber", "fulfilment.tracking_number", LONGEST));
        InvalidException.throwIfAny(problems);
    }
}
