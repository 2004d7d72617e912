package shop.canoe.accounts;

import java.time.Instant;
import java.util.Set;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.security.Role;

/** An account as its owner and the operator see it. */
public record AccountView(AccountId id, String name, EmailAddress email, Set<Role> roles, Instant registeredAt) {}
