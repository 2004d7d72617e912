package shop.canoe.orders;

import java.util.Optional;
import java.util.UUID;

/**
 * Who asks for a customer's order: the account it belongs to, or whoever holds the secret of its link.
 *
 * @param token the link's secret; empty for an account's own page
 */
public record OrderHolder(Optional<UUID> accountId, String token) {
    public static OrderHolder account(UUID accountId) {
        return new OrderHolder(Optional.of(accountId), "");
    }

    public static OrderHolder link(String token) {
        return new OrderHolder(Optional.empty(), token);
    }
}
