package shop.canoe.fulfilment;

import java.util.Optional;
import java.util.Set;

/** How far a parcel goes, and how many working days the carrier takes for it. */
enum Zone {
    DOMESTIC(new Transit(2, 3), new Transit(1, 2)),
    EUROPEAN_UNION(new Transit(3, 5), new Transit(2, 3)),
    ABROAD(new Transit(6, 10), new Transit(2, 3));

    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> SERVED = Set.of(
            "AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "LU", "NL", "PL", "PT", "SE", "GB", "CH", "NO",
            "US");

    private final Transit standard;
    private final Transit express;

    Zone(Transit standard, Transit express) {
        this.standard = standard;
        this.express = express;
    }

    /** Working days with the carrier, from and to. */
    record Transit(int earliest, int latest) {}

    /** Empty if nobody delivers to that country. */
    static Optional<Zone> between(String from, String to) {
        if (from.equals(to)) return Optional.of(DOMESTIC);
        if (!SERVED.contains(to)) return Optional.empty();
        return Optional.of(UNION.contains(from) && UNION.contains(to) ? EUROPEAN_UNION : ABROAD);
    }

    Transit standard() {
        return standard;
    }

    Transit express() {
        return express;
    }
}
