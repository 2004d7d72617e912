package shop.canoe.fulfilment;

import java.util.ArrayList;
import java.util.List;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/**
 * Who brings a parcel.
 *
 * @param isOwn whether the seller does it himself; then carrier and number are empty, and he tells where it is
 * @param trackingNumber the carrier's number of the parcel
 */
public record Carriage(boolean isOwn, String carrier, String trackingNumber) {
    private static final int LONGEST = 60;

    /** The seller brings it himself. */
    public static Carriage own() {
        return new Carriage(true, "", "");
    }

    /** A carrier brings it, and tells where it is. */
    public static Carriage by(String carrier, String trackingNumber) {
        return new Carriage(false, carrier.strip(), trackingNumber.strip());
    }

    /** @throws InvalidException on {@code carrier} and {@code trackingNumber} if they are missing or too long */
    void check() {
        if (isOwn) return;
        var problems = new ArrayList<Problem>();
        check("carrier", carrier, "fulfilment.carrier", problems);
        check("trackingNumber", trackingNumber, "fulfilment.tracking_number", problems);
        InvalidException.throwIfAny(problems);
    }

    private static void check(String field, String text, String key, List<Problem> problems) {
        if (text.isEmpty() || text.length() > LONGEST) problems.add(Problem.of(field, key, LONGEST));
    }
}
