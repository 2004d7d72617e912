package shop.canoe.platform.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who is signed in: all that the HTTP session holds.
 *
 * @param accountId of {@code accounts}
 * @param name as greeted in the page head
 */
public record SignedIn(UUID accountId, String name, Set<Role> roles, Instant at) implements Serializable {}
