package shop.canoe.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import shop.canoe.credit.CreditHolds;
import shop.canoe.credit.CreditPart;
import shop.canoe.platform.events.DomainEvents;

/** What of a checkout is paid by gift card and store credit: held at once, in the caller's transaction, for no gateway has a say. */
@ApplicationScoped
@Transactional
public class CreditPayments {
    @Inject
    CreditHolds holds;

    @Inject
    DomainEvents events;

    /**
     * Holds each part for the checkout and publishes {@link PaymentAuthorised} for it.
     *
     * @throws shop.canoe.credit.CreditGoneException if less is left of one than its part
     */
    public void hold(UUID checkoutId, List<CreditPart> parts) {
        holds.hold(checkoutId, parts)
                .forEach(held -> events.publish(new PaymentAuthorised(
                        held.id(),
                        checkoutId,
                        CreditOutcome.CREDIT,
                        held.amount().minor(),
                        held.amount().currency())));
    }

    /** The order does not come about: all goes back to where it came from. Nothing the second time. */
    public void giveUp(UUID checkoutId) {
        holds.giveUp(checkoutId)
                .forEach(held -> events.publish(new PaymentReleased(
                        held.id(),
                        checkoutId,
                        CreditOutcome.CREDIT,
                        held.amount().minor(),
                        held.amount().currency())));
    }
}
