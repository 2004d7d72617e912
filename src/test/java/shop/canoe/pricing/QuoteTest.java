package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;

class QuoteTest {
    private static final SellerId SOL = new SellerId(new UUID(0, 1));
    private static final SellerId SAM = new SellerId(new UUID(0, 2));
    private static final OfferView LAMP_OF_SOL = offer(1, SOL, 2999);
    private static final OfferView LAMP_OF_SAM = offer(2, SAM, 3149);
    private static final OfferView TEAPOT_OF_SOL = offer(3, SOL, 1299);
    private static final DeliveryRates SOLS_RATES =
            new DeliveryRates(eur(499), Optional.of(eur(999)), Optional.of(eur(7500)));
    private static final DeliveryRates SAMS_RATES = new DeliveryRates(eur(0), Optional.empty(), Optional.empty());

    @Test
    void theLampsOfTheFixtureCostWhatPenAndPaperSay() {
        var quote = quote("FR", Map.of(), item(LAMP_OF_SOL, 2), item(LAMP_OF_SAM, 1));

        var sol = quote.groups().get(0);
        assertThat(sol.items()).isEqualTo(eur(5998));
        assertThat(sol.lines().get(0).tax()).isEqualTo(eur(1200)); // 11.996
        assertThat(sol.delivery()).isEqualTo(eur(499));
        assertThat(sol.deliveryTax()).isEqualTo(eur(100)); // 0.998
        assertThat(sol.tax()).isEqualTo(eur(1300));
        assertThat(sol.total()).isEqualTo(eur(7797));
        var sam = quote.groups().get(1);
        assertThat(sam.items()).isEqualTo(eur(3149));
        assertThat(sam.delivery()).isEqualTo(eur(0));
        assertThat(sam.tax()).isEqualTo(eur(630)); // 6.298
        assertThat(sam.total()).isEqualTo(eur(3779));
        assertThat(quote.items()).isEqualTo(eur(9147));
        assertThat(quote.delivery()).isEqualTo(eur(499));
        assertThat(quote.tax()).isEqualTo(eur(1930));
        assertThat(quote.total()).isEqualTo(eur(11576));
    }

    @Test
    void theDestinationDecidesTheTax() {
        assertThat(taxOfALampTo("DE")).isEqualTo(eur(570)); // 29.99 x 19 % = 5.6981
        assertThat(taxOfALampTo("GB")).isEqualTo(eur(600)); // 5.998
        assertThat(taxOfALampTo("CH")).isEqualTo(eur(243)); // 2.42919
        assertThat(taxOfALampTo("FI")).isEqualTo(eur(765)); // 7.64745
        assertThat(taxOfALampTo("NZ")).isEqualTo(eur(600)); // elsewhere 20 %
    }

    @Test
    void halfACentRoundsUp() {
        var tea = offer(4, SAM, 250); // 2.50 x 19 % = 0.475

        assertThat(quote("DE", Map.of(), item(tea, 1)).tax()).isEqualTo(eur(48));
    }

    @Test
    void aLineIsRoundedOnceNotPerUnit() {
        var sweet = offer(5, SAM, 13); // 0.13 x 20 % = 0.026; of seven 0.182

        assertThat(quote("FR", Map.of(), item(sweet, 7)).tax()).isEqualTo(eur(18));
    }

    @Test
    void standardDeliveryIsFreeFromTheSellersThreshold() {
        var threshold = offer(6, SOL, 7500);
        var justBelow = offer(7, SOL, 7499);

        assertThat(quote("FR", Map.of(), item(threshold, 1)).delivery()).isEqualTo(eur(0));
        assertThat(quote("FR", Map.of(), item(justBelow, 1)).delivery()).isEqualTo(eur(499));
    }

    @Test
    void expressIsNeverFree() {
        var quote = quote("FR", Map.of(SOL, DeliverySpeed.EXPRESS), item(LAMP_OF_SOL, 20));

        assertThat(quote.delivery()).isEqualTo(eur(999));
        assertThat(quote.groups().get(0).speed()).isEqualTo(DeliverySpeed.EXPRESS);
    }

    @Test
    void expressOfASellerWhoHasNoneIsRefused() {
        assertThatThrownBy(() -> quote("FR", Map.of(SAM, DeliverySpeed.EXPRESS), item(LAMP_OF_SAM, 1)))
                .isInstanceOf(ExpressNotOfferedException.class);
    }

    @Test
    void aSellerDeliversAllItsLinesOnceInTheOrderOfFirstAppearance() {
        var quote = quote("FR", Map.of(), item(LAMP_OF_SOL, 1), item(LAMP_OF_SAM, 1), item(TEAPOT_OF_SOL, 1));

        assertThat(quote.groups()).extracting(Quote.Group::sellerId).containsExactly(SOL, SAM);
        assertThat(quote.groups().get(0).lines())
                .extracting(Quote.Line::offerId)
                .containsExactly(LAMP_OF_SOL.id(), TEAPOT_OF_SOL.id());
        assertThat(quote.delivery()).isEqualTo(eur(499));
    }

    private static Money taxOfALampTo(String country) {
        return quote(country, Map.of(), item(LAMP_OF_SOL, 1))
                .groups()
                .get(0)
                .lines()
                .get(0)
                .tax();
    }

    private static Quote quote(String country, Map<SellerId, DeliverySpeed> speeds, PricedItem... items) {
        var basket = BasketCalculation.basket(List.of(items), UnitPrices.plain(), List.of());
        return QuoteCalculation.quote(
                basket, new TaxRates().of(country), speeds, Map.of(SOL, SOLS_RATES, SAM, SAMS_RATES));
    }

    private static PricedItem item(OfferView offer, int quantity) {
        return new PricedItem(offer, quantity);
    }

    private static OfferView offer(int number, SellerId seller, long minor) {
        return new OfferView(
                new OfferId(new UUID(1, number)),
                new Sku("SKU-" + number),
                seller,
                Condition.NEW,
                eur(minor),
                1,
                true,
                0);
    }

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }
}
