package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shop.canoe.platform.security.Signer;

/** The secret in a guest's link to a group: a signature of its number, so nothing has to be kept. */
@ApplicationScoped
class GuestLinks {
    private static final String PURPOSE = "orders.guest";

    @Inject
    Signer signer;

    String token(String groupNumber) {
        return signer.sign(PURPOSE, groupNumber).substring(groupNumber.length() + 1);
    }

    /** @throws OrderNotFoundException if it is not the secret of this group */
    void check(String groupNumber, String token) {
        if (signer.verify(PURPOSE, groupNumber + '.' + token).isEmpty()) throw new OrderNotFoundException(groupNumber);
    }
}
