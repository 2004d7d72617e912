package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import shop.canoe.payments.gateway.Gateways;

/** Tells the operator how payments get on. */
@ApplicationScoped
public class HealthService {
    @Inject
    EntityManager database;

    @Inject
    WebhookInbox inbox;

    @Inject
    Gateways gateways;

    @Transactional
    public PaymentHealth now() {
        return new PaymentHealth(
                gateways.states(),
                count("Payment p where p.status = UNKNOWN"),
                count("PaymentMove m where m.status = REQUESTED"),
                count("PaymentMove m where m.status = REFUSED"),
                inbox.waiting());
    }

    private long count(String what) {
        return database.createQuery("select count(*) from " + what, Long.class).getSingleResult();
    }
}
