package shop.canoe.orders;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitFieldsTest {
    private static final Map<Integer, Integer> LEFT = Map.of(0, 2, 1, 1);

    @Test
    void aFormShownWhenAsMuchWasLeftIsTaken() {
        assertThatCode(() -> UnitFields.requireAsShown(Map.of("left-0", "2", "left-1", "1"), "A-1", LEFT))
                .doesNotThrowAnyException();
    }

    @Test
    void theSameFormAgainIsRefusedOnceItHasDoneItsWork() {
        assertThatThrownBy(() -> UnitFields.requireAsShown(Map.of("left-0", "3", "left-1", "1"), "A-1", LEFT))
                .isInstanceOf(OrderChangedException.class);
    }
}
