package shop.canoe.orders;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks for a customer's order: the account it belongs to, or a guest with a pass to it.
 *
 * @param groups numbers of the groups a guest has a pass to, see {@link GuestLinks#granted}; none for an account
 */
public record OrderHolder(Optional<UUID> accountId, Set<String> groups) {
    /** @throws OrderNotFoundException without a pass to this group */
    void requirePass(String groupNumber) {
        if (!groups.contains(groupNumber)) throw new OrderNotFoundException(groupNumber);
    }

    public static OrderHolder account(UUID accountId) {
        return new OrderHolder(Optional.of(accountId), Set.of());
    }

    public static OrderHolder guest(Set<String> groups) {
        return new OrderHolder(Optional.empty(), groups);
    }
}
