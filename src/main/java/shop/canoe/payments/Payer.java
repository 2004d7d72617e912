package shop.canoe.payments;

import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.PostalAddress;

/** Who pays, for counting how often he does: e-mail and address are kept as hashes only. */
public record Payer(Optional<UUID> accountId, EmailAddress email, PostalAddress address) {}
