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
public record SignedIn(UUID accountId, String name, Set<Role> roles, Instant at) implements Serializable {

    /**
     * Lets only those with the role go on: what an operator alone may do begins with this.
     *
     * @throws NotAllowedException if the account has not the role
     */
    public void require(Role role) {
        if (!roles.contains(role)) throw new NotAllowedException();
    }
}
