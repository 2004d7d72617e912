package shop.canoe.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerId;

class BuyBoxTest {
    private static final OfferView OLDER = offer(1, Condition.NEW, 2999, 2, true);
    private static final OfferView NEWER = offer(2, Condition.NEW, 2999, 2, true);
    private static final OfferView CHEAP_USED = offer(3, Condition.USED_LIKE_NEW, 1900, 0, true);
    private static final OfferView CHEAPEST_REFURBISHED = offer(4, Condition.REFURBISHED, 1800, 0, true);
    private static final OfferView DEARER = offer(5, Condition.NEW, 3149, 0, true);
    private static final OfferView QUICKER = offer(6, Condition.NEW, 2999, 1, true);
    private static final OfferView ENDED = offer(7, Condition.NEW, 1, 0, false);

    @Test
    void newBeatsUsedHoweverCheap() {
        assertThat(featured(CHEAP_USED, CHEAPEST_REFURBISHED, DEARER)).contains(DEARER);
    }

    @Test
    void amongNewOffersTheLowestPriceWins() {
        assertThat(featured(DEARER, OLDER)).contains(OLDER);
    }

    @Test
    void atTheSamePriceTheShorterHandlingTimeWins() {
        assertThat(featured(OLDER, QUICKER)).contains(QUICKER);
    }

    @Test
    void allElseEqualTheOlderOfferWins() {
        assertThat(featured(NEWER, OLDER)).contains(OLDER);
    }

    @Test
    void withoutNewOffersTheCheapestOfTheOthersWins() {
        assertThat(featured(CHEAP_USED, CHEAPEST_REFURBISHED)).contains(CHEAPEST_REFURBISHED);
    }

    @Test
    void whatIsSoldOutCannotWin() {
        assertThat(BuyBox.featured(List.of(OLDER, DEARER, CHEAP_USED), Map.of(OLDER.id(), 0, CHEAP_USED.id(), 3)))
                .contains(CHEAP_USED);
    }

    @Test
    void anEndedOfferCannotWin() {
        assertThat(featured(ENDED, DEARER)).contains(DEARER);
    }

    @Test
    void nothingIsFeaturedWhenNothingIsInStock() {
        assertThat(BuyBox.featured(List.of(OLDER), Map.of())).isEmpty();
        assertThat(BuyBox.featured(List.of(), Map.of())).isEmpty();
    }

    private static Optional<OfferView> featured(OfferView... offers) {
        var stock = new java.util.HashMap<OfferId, Integer>();
        for (var offer : offers) stock.put(offer.id(), 5);
        return BuyBox.featured(List.of(offers), stock);
    }

    private static OfferView offer(int age, Condition condition, long minor, int handlingDays, boolean isActive) {
        return new OfferView(
                new OfferId(new UUID(age, 0)),
                new Sku("LMP-AURORA-RED"),
                new SellerId(new UUID(9, age)),
                condition,
                new Money(minor, "EUR"),
                handlingDays,
                isActive,
                0);
    }
}
