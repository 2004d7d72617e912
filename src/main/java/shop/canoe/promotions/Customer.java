package shop.canoe.promotions;

import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;

/** Who redeems: known by account, by e-mail address, by both, or not yet. */
public record Customer(Optional<UUID> accountId, Optional<EmailAddress> email) {
    public static final Customer UNKNOWN = new Customer(Optional.empty(), Optional.empty());
}
