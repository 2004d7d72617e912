package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.sellers.SellerId;

/** Places orders and takes them from step to step. Every step is one conditional update, so doing it twice does it once. */
@ApplicationScoped
@Transactional
public class OrderService {

    /** Places the group as PENDING; a checkout that has one already gets that one back. Publishes nothing yet. */
    public OrderGroupView place(PlaceOrders command) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** PENDING → CONFIRMED, because it is paid; publishes {@link OrdersConfirmed} once, which sends the mail. */
    public OrderGroupView confirm(UUID checkoutId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** PENDING → REJECTED, because payment failed. A new try of the same checkout makes it PENDING again. */
    public void reject(UUID checkoutId) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<OrderGroupView> ofCheckout(UUID checkoutId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * CONFIRMED → DISPATCHED. Publishes {@link OrderDispatched}.
     *
     * @throws shop.canoe.platform.error.BusinessException NOT_FOUND if it is not this seller's; CONFLICT unless CONFIRMED
     */
    public OrderView dispatched(SellerId seller, String number, String carrier, String trackingNumber) {
        throw new UnsupportedOperationException("not built yet");
    }
}
