package shop.canoe.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shop.canoe.accounts.CustomerSignedIn;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.web.Notices;

/** Takes along what a visitor put into the cart before signing in, and tells what did not fit. */
@ApplicationScoped
class SignInListener {
    @Inject
    CurrentCart current;

    @Inject
    CartService carts;

    @Inject
    Notices notices;

    void on(@Observes CustomerSignedIn event) {
        current.guestId().ifPresent(guest -> {
            for (var limited : Transactions.retrying(() -> carts.merge(guest, event.accountId())))
                notices.add("cart.limited", limited.quantity());
            current.forgetGuest();
        });
    }
}
