package shop.canoe.testing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The invariants of the running shop, which must hold after whatever tests did to it. */
public final class ShopInvariants {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private ShopInvariants() {}

    /** @throws AssertionError if one does not hold even after a while, in which what is under way may end */
    public static void check() {
        check(LIMIT);
    }

    /** The same with more patience, where nodes have died. */
    public static void check(Duration limit) {
        var last = breaches();
        try {
            if (!last.isEmpty())
                Poll.until("what must hold", limit, () -> breaches().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError("does not hold: " + breaches(), e);
        }
    }

    /** Those that do not hold now, with their first row. */
    public static List<String> breaches() {
        try (var connection = Shop.connection()) {
            return Invariants.breaches(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the shop's database does not answer: " + e.getMessage(), e);
        }
    }
}
