package shop.canoe.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void workCarriesTheNumberAndThePlaceInTheTraceOfItsCause() {
        var seen = carried(new Cause(Optional.of("one"), Optional.of(PARENT)));

        assertThat(seen.requestId()).contains("one");
        assertThat(seen.traceParent()).contains(PARENT);
        assertThat(Cause.current()).isEqualTo(new Cause(Optional.empty(), Optional.empty()));
    }

    @Test
    void workThatNothingCausedHasANumberOfItsOwn() {
        var seen = carried(new Cause(Optional.empty(), Optional.empty()));

        assertThat(seen.requestId().orElseThrow()).matches("[0-9a-f]{32}");
        assertThat(seen.traceParent()).isEmpty();
    }

    @Test
    void whatIsNoPlaceInATraceIsPassedOver() {
        assertThat(carried(new Cause(Optional.of("one"), Optional.of("nonsense")))
                        .traceParent())
                .isEmpty();
    }

    @Test
    void theTraceOfARequestHasItsNumber() {
        var request = "0af7651916cd43dd8448eb211c80319c";

        assertThat(carried(Cause.request(request, true)).traceParent().orElseThrow())
                .startsWith("00-" + request);
        assertThat(carried(Cause.request(request, false)).traceParent()).isEmpty();
        assertThat(carried(Cause.request("of-another-form-1234", true)).requestId())
                .contains("of-another-form-1234");
    }

    private static Cause carried(Cause cause) {
        List<Cause> seen = new ArrayList<>();
        cause.carry(() -> seen.add(Cause.current()));
        return seen.get(0);
    }
}
