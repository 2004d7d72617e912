package shop.canoe.cart;

import java.util.Optional;
import java.util.UUID;

/**
 * Whose cart: a signed-in account's, or a guest's by the id in the signed cookie. The current visitor's is
 * {@link CurrentCart#key()}.
 */
public record CartKey(Optional<UUID> accountId, Optional<UUID> guestId) {
    public static CartKey ofAccount(UUID accountId) {
        return new CartKey(Optional.of(accountId), Optional.empty());
    }

    public static CartKey ofGuest(UUID guestId) {
        return new CartKey(Optional.empty(), Optional.of(guestId));
    }

    /** A name for this visitor, the same each time, of at most 40 characters: holder of his reservations. */
    public String text() {
        return accountId.map(account -> "a" + account).orElseGet(() -> "g" + guestId.orElseThrow());
    }
}
