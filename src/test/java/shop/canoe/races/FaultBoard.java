package shop.canoe.races;

import java.net.URI;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Visitor;

/** The sandbox gateways' fault board, at the origin of their pages. */
final class FaultBoard {
    private final Visitor tester = Visitor.hurried();
    private final String address;

    private FaultBoard(URI page) {
        address = page.getScheme() + "://" + page.getAuthority() + "/sandbox-gateway/faults";
    }

    /** @param placed the answer that leads to a gateway's page */
    static FaultBoard behind(Answer placed) {
        return new FaultBoard(URI.create(placed.header("Location")));
    }

    /** So many of a hundred answers of this gateway are lost after it has done what it was asked. */
    void drop(String gateway, int percent) {
        tester.post(address, "gateway=" + gateway + "&drop=" + percent).is(303);
    }

    void reset() {
        tester.post(address, "reset=1").is(303);
    }
}
