package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.id.Ids;

/** Ends gift cards whose last day is over. */
@ApplicationScoped
@Transactional
class ExpirySteps {
    private static final int BATCH = 100;

    @Inject
    CreditRepository credits;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Takes what is left off some of them and publishes {@link CreditExpired}; answers how many. */
    int run() {
        var ended = credits.views(credits.claimEnded(BATCH));
        for (var card : ended) {
            var reference = Ids.next(clock.instant());
            credits.empty(card, reference);
            events.publish(new CreditExpired(
                    reference, card.balance().minor(), card.balance().currency()));
        }
        return ended.size();
    }
}
