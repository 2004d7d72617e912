package shop.canoe.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;

/** Who asks a service. */
public final class People {
    private People() {}

    public static SignedIn operator() {
        return with(Role.CUSTOMER, Role.OPERATOR);
    }

    public static SignedIn seller() {
        return with(Role.CUSTOMER, Role.SELLER);
    }

    public static SignedIn shopper() {
        return with(Role.CUSTOMER);
    }

    private static SignedIn with(Role... roles) {
        return new SignedIn(UUID.randomUUID(), "Robin", Set.of(roles), Instant.EPOCH);
    }
}
