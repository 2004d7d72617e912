package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.testing.DatabaseIT;

class StaleProductsIT extends DatabaseIT {
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final UUID LAMP = UUID.randomUUID();
    private static final UUID TEAPOT = UUID.randomUUID();

    private final StaleProducts stale = new StaleProducts();

    @BeforeEach
    void twoNodes() {
        stale.database = database;
        stale.attend(HERE);
        stale.attend(THERE);
    }

    @Test
    void anIndexThatWasNotThereHasToBeFilled() {
        assertThat(stale.attend(UUID.randomUUID())).isFalse();
        assertThat(stale.attend(HERE)).isTrue();
    }

    @Test
    void theIndexOfEveryNodeIsToldOfAChange() {
        stale.add(List.of(LAMP, TEAPOT));

        stale.remove(HERE, stale.next(HERE, 10));

        assertThat(stale.next(HERE, 10)).isEmpty();
        assertThat(stale.next(THERE, 10)).containsOnlyKeys(LAMP, TEAPOT);
    }

    @Test
    void aChangeThatComesInWhileWritingStays() {
        stale.add(List.of(LAMP));
        var beingWritten = stale.next(HERE, 10);
        stale.add(List.of(LAMP));

        stale.remove(HERE, beingWritten);

        assertThat(stale.next(HERE, 10)).containsOnlyKeys(LAMP);
    }

    @Test
    void anIndexNobodyHasSeenForADayIsForgottenWithWhatWaitsForIt() {
        stale.add(List.of(LAMP));
        database.createNativeQuery(
                        "update search_index set seen_at = timestampadd(hour, -25, now(6)) where seen_at is not null")
                .executeUpdate();
        stale.attend(HERE);

        stale.forgetAbandoned();

        assertThat(stale.next(THERE, 10)).isEmpty();
        assertThat(stale.next(HERE, 10)).hasSize(1);
        assertThat(stale.attend(THERE)).isFalse();
    }
}
