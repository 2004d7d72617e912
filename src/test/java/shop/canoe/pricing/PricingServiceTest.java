package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.offers.OfferView;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;

class PricingServiceTest {
    private static final SellerId SOL = new SellerId(new UUID(0, 1));
    private static final OfferId LAMP = new OfferId(new UUID(1, 1));
    private static final OfferId ENDED = new OfferId(new UUID(1, 2));
    private static final OfferId UNKNOWN = new OfferId(new UUID(1, 3));

    private final PricingService service = service();

    @Test
    void pricesWithTheSellersRatesOfNow() {
        assertThat(quote(new QuoteRequest.Item(LAMP, 2)).total()).isEqualTo(new Money(7797, "EUR"));
    }

    @Test
    void whatIsNoLongerForSaleIsNamed() {
        assertThatThrownBy(() -> quote(
                        new QuoteRequest.Item(LAMP, 1),
                        new QuoteRequest.Item(ENDED, 1),
                        new QuoteRequest.Item(UNKNOWN, 1)))
                .isInstanceOfSatisfying(
                        OfferNotAvailableException.class,
                        refusal -> assertThat(refusal.offers()).containsExactly(ENDED, UNKNOWN));
    }

    @Test
    void anOfferTwiceOrWithoutUnitsIsNoRequest() {
        assertThatThrownBy(() -> quote(new QuoteRequest.Item(LAMP, 1), new QuoteRequest.Item(LAMP, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quote(new QuoteRequest.Item(LAMP, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quote()).isInstanceOf(IllegalArgumentException.class);
    }

    private Quote quote(QuoteRequest.Item... items) {
        return service.quote(new QuoteRequest(List.of(items), "FR", Map.of()));
    }

    private static PricingService service() {
        var service = PlainPricing.service();
        service.offers = new OfferService() {
            @Override
            public Map<OfferId, OfferView> views(Collection<OfferId> ids) {
                var all = new HashMap<OfferId, OfferView>();
                all.put(LAMP, offer(LAMP, true));
                all.put(ENDED, offer(ENDED, false));
                all.keySet().retainAll(ids);
                return all;
            }
        };
        service.sellers = new SellerService() {
            @Override
            public Map<SellerId, SellerView> current(Collection<SellerId> ids) {
                var rates = new DeliveryRates(new Money(499, "EUR"), Optional.empty(), Optional.empty());
                return Map.of(SOL, new SellerView(SOL, "sol", "Sol", "DE", SellerState.ACTIVE, rates, Instant.EPOCH));
            }
        };
        return service;
    }

    private static OfferView offer(OfferId id, boolean isActive) {
        return new OfferView(id, new Sku("LMP-AURORA-RED"), SOL, Condition.NEW, new Money(2999, "EUR"), 1, isActive, 0);
    }
}
