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
        counts.known(LAMPS, new Then(7, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 49_999);

        assertThat(counts.known(LAMPS, new Then(7, 1200 + 3600))).isSameAs(found);
        assertThat(counts.known(LAMPS, new Then(8, 1201))).isNull();
    }

    @Test
    void whatWasCountedOfManyIsKnownForAMinuteWhateverHappens() {
        counts.known(LAMPS, new Then(7, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 50_000);

        assertThat(counts.known(LAMPS, new Then(8, 1259))).isSameAs(found);
        assertThat(counts.known(LAMPS, new Then(9, 1260))).isNull();
    }

    @Test
    void whileOneCountsAnewOthersGetWhatWasKept() {
        counts.known(LAMPS, new Then(7, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 50_000);

        assertThat(counts.known(LAMPS, new Then(8, 1260))).isNull();
        assertThat(counts.known(LAMPS, new Then(8, 1261))).isSameAs(found);
    }

    @Test
    void nobodyGetsWhatIsFiveMinutesOld() {
        counts.known(LAMPS, new Then(7, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 50_000);

        assertThat(counts.known(LAMPS, new Then(8, 1500))).isNull();
        assertThat(counts.known(LAMPS, new Then(8, 1500))).isNull();
    }

    @Test
    void eachSetOfTicksHasCountsOfItsOwn() {
        counts.known(LAMPS, new Then(7, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 3);

        assertThat(counts.known(RED_LAMPS, new Then(7, 1200))).isNull();
    }

    @Test
    void whatWasFoundInAnIndexThatHasChangedSinceIsNotKept() {
        counts.known(LAMPS, new Then(8, 1200));
        counts.keep(LAMPS, new Then(7, 1200), found, 3);

        assertThat(counts.known(LAMPS, new Then(8, 1200))).isNull();
    }

    private static Asked asked(Filters filters) {
        return new Asked("lamp", Optional.empty(), filters, Set.of(Kind.BRAND));
    }
}
