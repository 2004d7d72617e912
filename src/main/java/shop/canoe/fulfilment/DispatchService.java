package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;

/** Hands units of orders to carriers. Call it outside any transaction. */
@ApplicationScoped
public class DispatchService {
    private static final int LONGEST = 60;

    @Inject
    ShipmentService shipments;

    /**
     * Dispatches some units of an order in one parcel: takes them out of stock, counts them as sent, and publishes
     * {@link ShipmentDispatched} with their exact share of the sale.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's or has no such line; CONFLICT
     *     if nothing is left to send, or
     *     other units were left when they were asked for; INVALID on too many units, carrier or trackingNumber
     */
    public ShipmentView dispatch(
            SellerId seller, String orderNumber, WantedUnits units, String carrier, String trackingNumber) {
        check(carrier.strip(), trackingNumber.strip());
        return Transactions.retrying(
                () -> shipments.add(seller, orderNumber, units, carrier.strip(), trackingNumber.strip()));
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
