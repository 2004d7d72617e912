package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.sellers.SellerId;

/** Hands units of orders to carriers. Call it outside any transaction. */
@ApplicationScoped
public class DispatchService {
    @Inject
    ShipmentService shipments;

    /**
     * Dispatches some units of an order in one parcel: takes them out of stock, counts them as sent, and publishes
     * {@link ShipmentDispatched} with their exact share of the sale.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's or has no such line; CONFLICT
     *     if nothing is left to send, or
     *     other units were left when they were asked for, or the number is that of another parcel; INVALID on too many
     *     units, carrier or trackingNumber
     */
    public ShipmentView dispatch(SellerId seller, String orderNumber, WantedUnits units, Carriage carriage) {
        carriage.check();
        return Transactions.retrying(() -> shipments.add(seller, orderNumber, units, carriage));
    }
}
