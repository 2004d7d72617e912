package shop.canoe.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.canoe.search.FacetCounts.Kind;
import shop.canoe.search.RecentCounts.Asked;
import shop.canoe.search.RecentCounts.Then;

/** Counts of few products are those of the index as it is; counts of many may be a minute old, and no older. */
class RecentCountsTest {
    private static final Asked LAMPS = asked(new Filters(Map.of()));
    private static final Asked RED_LAMPS = asked(new Filters(Map.of("o.Colour", List.of("Red"))));

    private final RecentCounts counts = new RecentCounts();
    private final FacetCounts found = FacetCounts.none();

    @Test
    void whatWasCountedIsKnownUntilTheIndexChanges() {
        keep(49_999);

        assertThat(counts.known(LAMPS, new Then(7, 1200 + 3600))).containsSame(found);
        assertThat(counts.known(LAMPS, new Then(8, 1201))).isEmpty();
    }

    @Test
    void whatWasCountedOfManyIsKnownForAMinuteWhateverHappens() {
        keep(50_000);

        assertThat(counts.known(LAMPS, new Then(8, 1259))).containsSame(found);
        assertThat(counts.known(LAMPS, new Then(9, 1260))).isEmpty();
    }

    @Test
    void whileOneCountsAnewOthersGetWhatWasKept() {
        keep(50_000);

        assertThat(counts.known(LAMPS, new Then(8, 1260))).isEmpty();
        assertThat(counts.known(LAMPS, new Then(8, 1261))).containsSame(found);
    }

    @Test
    void nobodyGetsWhatIsFiveMinutesOld() {
        keep(50_000);

        assertThat(counts.known(LAMPS, new Then(8, 1500))).isEmpty();
        assertThat(counts.known(LAMPS, new Then(8, 1500))).isEmpty();
    }

    @Test
    void eachSetOfTicksHasCountsOfItsOwn() {
        keep(3);

        assertThat(counts.known(RED_LAMPS, new Then(7, 1200))).isEmpty();
    }

    @Test
    void whatWasFoundInAnIndexThatHasChangedSinceIsNotKept() {
        counts.known(LAMPS, new Then(8, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 3);

        assertThat(counts.known(LAMPS, new Then(8, 1200))).isEmpty();
    }

    private void keep(long products) {
        var then = new Then(7, 1200);
        counts.known(LAMPS, then);
        counts.keep(LAMPS, then, found, products);
    }

    private static Asked asked(Filters filters) {
        return new Asked("lamp", Optional.empty(), filters, Set.of(Kind.BRAND));
    }
}
