package shop.canoe.settlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommissionTermsTest {
    private static final Instant DAY = Sold.DAY;
    private static final UUID SOL = Sold.SOL;
    private static final UUID LAMPS = new UUID(8, 1);
    private static final UUID HOME = new UUID(8, 2);
    private static final List<UUID> PATH = List.of(LAMPS, HOME);

    @Test
    void theNearestCategoryCounts() {
        assertThat(rate(of(null, HOME, 1000, DAY), of(null, LAMPS, 800, DAY), of(null, null, 1500, DAY)))
                .contains(800);
    }

    @Test
    void theSellersOwnTermsGoBeforeThoseOfAll() {
        assertThat(rate(of(null, LAMPS, 800, DAY), of(SOL, null, 1200, DAY), of(SOL, HOME, 1100, DAY)))
                .contains(1100);
    }

    @Test
    void newerTermsTakeOver() {
        assertThat(rate(of(SOL, null, 1200, DAY.minusSeconds(9)), of(SOL, null, 900, DAY.minusSeconds(1))))
                .contains(900);
    }

    @Test
    void termsOfTomorrowAndOfOthersDoNotCount() {
        assertThat(rate(
                        of(SOL, null, 1200, DAY.plusSeconds(1)),
                        of(Sold.SAM, null, 900, DAY),
                        of(null, new UUID(8, 3), 700, DAY)))
                .isEmpty();
    }

    private static Optional<Integer> rate(CommissionTerms... terms) {
        return CommissionTerms.of(List.of(terms), SOL, PATH, DAY).map(CommissionTerms::basisPoints);
    }

    private static CommissionTerms of(UUID seller, UUID category, int basisPoints, Instant from) {
        return new CommissionTerms(Optional.ofNullable(seller), Optional.ofNullable(category), basisPoints, from);
    }
}
