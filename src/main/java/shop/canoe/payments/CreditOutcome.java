package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.credit.CreditHolds;
import shop.canoe.credit.CreditRefund;
import shop.canoe.credit.CreditRefunds;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderService;
import shop.canoe.platform.events.DomainEvents;

/** What payments tell of credit: that it has paid, and that money is given back as credit, to an account or to a guest by mail. */
@ApplicationScoped
class CreditOutcome {
    /** What events call the gateway when money is credit. */
    static final String CREDIT = "credit";

    /** The same for credit that is given because a gateway refused to give money back. */
    static final String INSTEAD = "credit-instead";

    @Inject
    CreditHolds holds;

    @Inject
    CreditRefunds refunds;

    @Inject
    DomainEvents events;

    @Inject
    OrderService orders;
    /** Tells, with a shipment's card or instead of it, what credit has paid of it. */
    void tellTaken(UUID checkoutId, UUID shipmentId, String orderNumber, String currency) {
        var taken = holds.taken(shipmentId, currency);
        if (taken.isPositive())
            events.publish(
                    new PaymentCaptured(shipmentId, checkoutId, orderNumber, CREDIT, taken.minor(), taken.currency()));
    }

    /** As the shopper has asked for. */
    void give(RefundOrder order) {
        refunds.give(new CreditRefund(
                order.reference(),
                order.amount(),
                order.orderNumber(),
                order.accountId(),
                email(order.checkoutId()),
                false));
    }

    /** Because the gateway has refused this refund. */
    void giveInstead(UUID checkoutId, PaymentMove refused, Optional<UUID> accountId) {
        refunds.give(new CreditRefund(
                refused.id(), refused.amount(), refused.orderNumber(), accountId, email(checkoutId), true));
    }

    private EmailAddress email(UUID checkoutId) {
        return orders.ofCheckout(checkoutId).map(OrderGroupView::email).orElseThrow();
    }
}
