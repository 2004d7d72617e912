package shop.canoe.testing;

import java.net.URI;
import java.time.Duration;

/** The sandbox gateways' fault board, at the origin of their pages. */
public final class FaultBoard {
    private final Visitor tester = Visitor.hurried();
    private final String address;

    private FaultBoard(URI page) {
        address = page.getScheme() + "://" + page.getAuthority() + "/sandbox-gateway/faults";
    }

    /** @param placed the answer that leads to a gateway's page */
    public static FaultBoard behind(Answer placed) {
        return new FaultBoard(URI.create(placed.header("Location")));
    }

    /** @param origin where the gateways' pages are, without a slash at its end */
    public static FaultBoard at(String origin) {
        return new FaultBoard(URI.create(origin));
    }

    /** No answer, page or message of this gateway. */
    public void fail(String gateway) {
        tester.post(address, "gateway=" + gateway + "&outage=1").is(303);
    }

    /** So long before each of its answers. */
    public void delay(String gateway, Duration time) {
        tester.post(address, "gateway=" + gateway + "&latency=" + time.toMillis())
                .is(303);
    }

    /** So many of a hundred answers of this gateway are lost after it has done what it was asked. */
    public void drop(String gateway, int percent) {
        tester.post(address, "gateway=" + gateway + "&drop=" + percent).is(303);
    }

    /** The shop's clock is ahead of the database's from now on. */
    public void advance(Duration ahead) {
        tester.post(address, "clock=" + ahead.toSeconds()).is(303);
    }

    public void reset() {
        tester.post(address, "reset=1").is(303);
    }
}
