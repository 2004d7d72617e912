package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Guests' carts that nobody can reach any more, because their cookie has run out. */
@ApplicationScoped
class AbandonedCarts {
    @Inject
    CartRepository carts;

    @Inject
    Clock clock;

    /** Deletes a few hundred of them in one transaction; returns how many, 0 when none is left. */
    @Transactional
    public int purge() {
        return carts.removeGuestsUnchangedSince(clock.instant().minus(CurrentCart.LIFE));
    }
}
