package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.payments.PaymentBooks.OpenAttempt;
import shop.canoe.payments.PaymentBooks.Unsettled;
import shop.canoe.payments.gateway.GatewayUnavailableException;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.platform.persistence.Transactions;

/**
 * What has to be said to a gateway without a shopper waiting: asks about payments whose shopper has not come back, and
 * drops authorisations that are not wanted. What is not answered is due again soon.
 */
@ApplicationScoped
class PaymentJob {
    private static final System.Logger LOG = System.getLogger(PaymentJob.class.getName());

    @Inject
    PaymentBooks books;

    @Inject
    PaymentService payments;

    @Inject
    Gateways gateways;

    void run() {
        Transactions.retrying(books::claimUnderWay).forEach(this::ask);
        Transactions.retrying(books::claimDropping).forEach(this::drop);
    }

    /** A page that has not closed by itself is closed: what it holds stock for may have gone. */
    private void ask(Unsettled payment) {
        if (payment.isOverdue()) payments.cancel(payment.checkoutId());
        else payments.resolve(payment.checkoutId());
    }

    private void drop(OpenAttempt attempt) {
        try {
            gateways.call(attempt.gateway(), gateway -> {
                gateway.drop(attempt.key());
                return "";
            });
            Transactions.<Object>retrying(() -> {
                books.dropped(attempt.id());
                return "";
            });
        } catch (GatewayUnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "authorisation {0} not dropped yet: {1}", attempt.id(), e.getCause());
        }
    }
}
