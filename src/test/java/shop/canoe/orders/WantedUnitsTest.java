package shop.canoe.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.error.InvalidException;

class WantedUnitsTest {
    private static final Map<Integer, Integer> LEFT = Map.of(0, 2, 1, 1);

    @Test
    void anEmptyFieldIsNoUnitsAndOtherFieldsAreNotLookedAt() {
        var wanted = WantedUnits.read(Map.of("units-0", " 2 ", "units-1", "", "left-0", "2", "reason", "3"));

        assertThat(wanted).isEqualTo(new WantedUnits(Map.of(0, 2), Map.of(0, 2)));
    }

    @Test
    void whatIsNoNumberOfUnitsIsRefusedBesideItsField() {
        assertThatThrownBy(() -> WantedUnits.read(Map.of("units-3", "1.5")))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refusal -> assertThat(refusal.field()).contains("units-3"));
    }

    @Test
    void aFormShownWhenAsMuchWasLeftIsTaken() {
        assertThatCode(() -> read("2").requireAsShown("A-1", LEFT)).doesNotThrowAnyException();
    }

    @Test
    void theSameFormAgainIsRefusedOnceItHasDoneItsWork() {
        assertThatThrownBy(() -> read("3").requireAsShown("A-1", LEFT)).isInstanceOf(OrderChangedException.class);
        assertThatThrownBy(() -> read("all").requireAsShown("A-1", LEFT)).isInstanceOf(OrderChangedException.class);
        assertThatThrownBy(() -> read("1").requireAsShown("A-1", Map.of())).isInstanceOf(OrderChangedException.class);
    }

    @Test
    void whoSawNoFormIsNotHeldToOne() {
        assertThatCode(() -> WantedUnits.of(Map.of(0, 1)).requireAsShown("A-1", LEFT))
                .doesNotThrowAnyException();
    }

    private static WantedUnits read(String left) {
        return WantedUnits.read(Map.of("units-0", "1", "left-0", left));
    }
}
