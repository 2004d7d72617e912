package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import shop.canoe.payments.PaymentBooks.OpenAttempt;
import shop.canoe.payments.gateway.GatewayUnavailableException;
import shop.canoe.payments.gateway.Gateways;
import shop.canoe.platform.persistence.Transactions;

/**
 * What has to be said to a gateway without a shopper waiting: asks about payments whose shopper has not come back, takes
 * the share of dispatched orders, drops authorisations that are not wanted. What is not answered is due again soon.
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
        Transactions.retrying(books::claimUnderWay).forEach(payments::resolve);
        Transactions.retrying(books::claimDropping).forEach(this::drop);
        Transactions.retrying(books::claimCaptures).forEach(this::capture);
    }

    private void drop(OpenAttempt attempt) {
        try {
            gateways.call(attempt.gateway(), gateway -> gateway.drop(attempt.key()));
            Transactions.<Object>retrying(() -> {
                books.dropped(attempt.id());
                return "";
            });
        } catch (GatewayUnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "authorisation {0} not dropped yet: {1}", attempt.key(), e.getCause());
        }
    }

    private void capture(UUID id) {
        var capture = books.capture(id);
        try {
            boolean taken = gateways.call(
                    capture.gateway(), gateway -> gateway.capture(capture.key(), id.toString(), capture.amount()));
            if (!taken) LOG.log(System.Logger.Level.ERROR, "capture {0} refused", id);
            Transactions.<Object>retrying(() -> {
                books.captured(id, taken);
                return "";
            });
        } catch (GatewayUnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "capture {0} not taken yet: {1}", id, e.getCause());
        }
    }
}
