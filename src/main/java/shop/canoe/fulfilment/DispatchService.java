package shop.canoe.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import shop.canoe.orders.OrderView;
import shop.canoe.sellers.SellerId;

/** Hands orders to carriers. */
@ApplicationScoped
@Transactional
public class DispatchService {

    /**
     * Dispatches a whole order: takes its units out of stock and moves it to DISPATCHED.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's; CONFLICT unless CONFIRMED;
     *     INVALID on carrier or trackingNumber
     */
    public OrderView dispatch(SellerId seller, String orderNumber, String carrier, String trackingNumber) {
        throw new UnsupportedOperationException("not built yet");
    }
}
