package shop.canoe.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderEventTest {
    private static final Instant BEFORE = Instant.parse("2026-11-22T10:25:30.614425Z");

    @Test
    void aStepIsTakenWhenTheClockSays() {
        assertThat(OrderEvent.after(BEFORE, BEFORE.plusSeconds(1))).isEqualTo(BEFORE.plusSeconds(1));
    }

    @Test
    void aNodeWhoseClockIsSlowTakesItsStepAfterTheOneBefore() {
        assertThat(OrderEvent.after(BEFORE, BEFORE.minusSeconds(600))).isEqualTo("2026-11-22T10:25:30.614426Z");
        assertThat(OrderEvent.after(BEFORE, BEFORE)).isAfter(BEFORE);
    }
}
