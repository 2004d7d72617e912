package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
    private static final int CARTS = 100_000;

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

    /** A hundred thousand random carts; a failing one is found again by its number, which is its seed. */
    @Test
    void whateverIsInTheCartTheSumsAreSumsOfWhatIsShown() {
        var countries = List.of("FR", "DE", "CH", "FI", "ZZ");
        for (int number = 0; number < CARTS; number++) {
            var random = new Random(number);
            var offers = new HashMap<OfferId, OfferView>();
            var rates = new HashMap<SellerId, DeliveryRates>();
            var items = new ArrayList<QuoteRequest.Item>();
            var speeds = new HashMap<SellerId, DeliverySpeed>();
            for (int seller = 0; seller < 3; seller++) {
                rates.put(seller(seller), rates(random));
                if (random.nextBoolean()) speeds.put(seller(seller), DeliverySpeed.EXPRESS);
            }
            for (int line = 0, lines = 1 + random.nextInt(8); line < lines; line++) {
                var offer = offer(line, seller(random.nextInt(3)), 1 + random.nextInt(200_000));
                offers.put(offer.id(), offer);
                items.add(item(offer, 1 + random.nextInt(999)));
            }
            var country = countries.get(random.nextInt(countries.size()));

            var quote = price(items, offers, country, speeds, rates);

            if (!addsUp(quote, TaxRates.basisPoints(country)))
                throw new AssertionError("cart " + number + ": " + quote);
        }
    }

    private static boolean addsUp(Quote quote, int basisPoints) {
        long items = 0;
        long delivery = 0;
        long tax = 0;
        for (var group : quote.groups()) {
            long groupItems = 0;
            long groupTax = group.deliveryTax().minor();
            for (var line : group.lines()) {
                long net = line.unitPrice().minor() * line.quantity();
                if (line.net().minor() != net || line.tax().minor() != (net * basisPoints + 5_000) / 10_000)
                    return false;
                groupItems += net;
                groupTax += line.tax().minor();
            }
            if (group.deliveryTax().minor() != (group.delivery().minor() * basisPoints + 5_000) / 10_000
                    || group.items().minor() != groupItems
                    || group.tax().minor() != groupTax
                    || group.total().minor() != groupItems + group.delivery().minor() + groupTax) return false;
            items += groupItems;
            delivery += group.delivery().minor();
            tax += groupTax;
        }
        return quote.items().minor() == items
                && quote.delivery().minor() == delivery
                && quote.tax().minor() == tax
                && quote.total().minor() == items + delivery + tax;
    }

    private static Money taxOfALampTo(String country) {
        return quote(country, Map.of(), item(LAMP_OF_SOL, 1))
                .groups()
                .get(0)
                .lines()
                .get(0)
                .tax();
    }

    private static final Map<OfferId, OfferView> OFFERS = new HashMap<>();

    private static Quote quote(String country, Map<SellerId, DeliverySpeed> speeds, QuoteRequest.Item... items) {
        return price(List.of(items), OFFERS, country, speeds, Map.of(SOL, SOLS_RATES, SAM, SAMS_RATES));
    }

    private static Quote price(
            List<QuoteRequest.Item> items,
            Map<OfferId, OfferView> offers,
            String country,
            Map<SellerId, DeliverySpeed> speeds,
            Map<SellerId, DeliveryRates> rates) {
        var priced = items.stream()
                .map(item -> new PricedItem(offers.get(item.offerId()), item.quantity()))
                .toList();
        var basket = BasketCalculation.basket(priced, UnitPrices.plain(), List.of());
        return QuoteCalculation.quote(basket, new TaxRates().of(country), speeds, rates);
    }

    private static QuoteRequest.Item item(OfferView offer, int quantity) {
        OFFERS.put(offer.id(), offer);
        return new QuoteRequest.Item(offer.id(), quantity);
    }

    private static DeliveryRates rates(Random random) {
        return new DeliveryRates(
                eur(random.nextInt(1500)),
                Optional.of(eur(random.nextInt(3000))),
                Optional.of(eur(random.nextInt(90_000))));
    }

    private static SellerId seller(int number) {
        return new SellerId(new UUID(7, number));
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
