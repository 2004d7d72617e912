package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import shop.canoe.platform.events.DomainEvents;

/** Gives up payments that were prepared and never begun, as when the shop stopped in between: what is held for them goes back. */
@ApplicationScoped
@Transactional
class AbandonedPayments {
    private static final Duration PATIENCE = PaymentService.PAGE_VALID.plusMinutes(5);

    @Inject
    PaymentRepository repository;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Some of them; answers how many. */
    int giveUp() {
        var claimed = repository.claimPreparedBefore(clock.instant().minus(PATIENCE));
        for (var id : claimed) {
            var payment = repository.lockById(id);
            if (payment.abandon(clock.instant())) events.publish(new PaymentSettled(payment.checkoutId(), false));
        }
        return claimed.size();
    }
}
