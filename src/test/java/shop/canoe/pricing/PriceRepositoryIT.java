package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.canoe.pricing.PriceFixtures.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.testing.DatabaseIT;

class PriceRepositoryIT extends DatabaseIT {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration THIRTY = Duration.ofDays(30);
    private final PriceRepository prices = new PriceRepository();
    private final OfferId lamp = new OfferId(UUID.randomUUID());
    private final OfferId teapot = new OfferId(UUID.randomUUID());

    @BeforeEach
    void connect() {
        prices.database = database;
    }

    @Test
    void aPriceFromBeforeCountsAsLongAsItHeldInTheTime() {
        since(40, 1900);
        since(29, 2999);

        assertThat(lowest()).containsEntry(lamp, eur(1900));
    }

    @Test
    void aPriceThatWasLeftBeforeTheTimeDoesNot() {
        since(60, 1000);
        since(40, 2500);
        since(10, 2999);

        assertThat(lowest()).containsEntry(lamp, eur(2500));
    }

    @Test
    void raisingThePriceBeforeASaleMakesNoBargain() {
        since(50, 2000);
        since(3, 4000);

        assertThat(lowest()).containsEntry(lamp, eur(2000));
    }

    @Test
    void whatCameLaterDoesNotCount() {
        since(20, 2999);
        prices.add(Map.of(lamp, eur(999)), NOW.plusSeconds(1));

        assertThat(lowest()).containsEntry(lamp, eur(2999));
        assertThat(prices.last(List.of(lamp))).containsEntry(lamp, eur(999));
    }

    @Test
    void whatWasNeverWrittenDownIsAbsent() {
        since(1, 2999);

        assertThat(prices.lowest(List.of(lamp, teapot), NOW, THIRTY)).containsOnlyKeys(lamp);
        assertThat(prices.last(List.of(teapot))).isEmpty();
    }

    private void since(int days, long minor) {
        prices.add(Map.of(lamp, eur(minor)), NOW.minus(Duration.ofDays(days)));
    }

    private Map<OfferId, Money> lowest() {
        return prices.lowest(List.of(lamp), NOW, THIRTY);
    }
}
