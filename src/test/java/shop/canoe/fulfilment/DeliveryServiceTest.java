package shop.canoe.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;

class DeliveryServiceTest {
    private static final Money ITEMS = eur(2999);
    // In November 2026 the 23rd is a Monday.

    @Test
    void anOrderBeforeTheCutOffIsTakenUpTheSameDay() {
        assertThat(standard("2026-11-23T13:59:59Z", 0, "DE").promise()).isEqualTo("Wed 25 – Thu 26 Nov");
    }

    @Test
    void anOrderAtTheCutOffIsTakenUpTheNextDay() {
        assertThat(standard("2026-11-23T14:00:00Z", 0, "DE").promise()).isEqualTo("Thu 26 – Fri 27 Nov");
    }

    @Test
    void aFridayAfternoonOrderIsTakenUpOnMonday() {
        assertThat(standard("2026-11-20T14:00:00Z", 0, "DE").earliest()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aWeekendOrderIsTakenUpOnMondayWhateverTheHour() {
        assertThat(standard("2026-11-21T09:00:00Z", 0, "DE").earliest()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(standard("2026-11-22T23:59:00Z", 0, "DE").earliest()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void handlingAndTransitCountWorkingDaysOnly() {
        // Thursday: handling until Friday and Monday, transit Tuesday and Wednesday
        assertThat(standard("2026-11-19T10:00:00Z", 2, "DE").promise()).isEqualTo("Wed 25 – Thu 26 Nov");
    }

    @Test
    void distanceDecidesTheTransit() {
        assertThat(standard("2026-11-23T10:00:00Z", 0, "FR").promise()).isEqualTo("Thu 26 – Mon 30 Nov");
        assertThat(standard("2026-11-23T10:00:00Z", 0, "US").promise()).isEqualTo("Tue 1 – Mon 7 Dec");
    }

    @Test
    void expressIsFasterAtHomeAndAbroad() {
        assertThat(options("2026-11-23T10:00:00Z", ITEMS, "DE").get(1).promise())
                .isEqualTo("Tue 24 – Wed 25 Nov");
        assertThat(options("2026-11-23T10:00:00Z", ITEMS, "FR").get(1).promise())
                .isEqualTo("Wed 25 – Thu 26 Nov");
    }

    @Test
    void aPromiseOverTheEndOfAMonthNamesBoth() {
        assertThat(standard("2026-11-26T10:00:00Z", 0, "FR").promise()).isEqualTo("Tue 1 – Thu 3 Dec");
        assertThat(standard("2026-11-25T10:00:00Z", 0, "FR").promise()).isEqualTo("Mon 30 Nov – Wed 2 Dec");
    }

    @Test
    void aPromiseOfOneDayNamesItOnce() {
        var day = LocalDate.of(2026, 11, 25);
        assertThat(new DeliveryOption("EXPRESS", ITEMS, day, day).promise()).isEqualTo("Wed 25 Nov");
    }

    @Test
    void standardIsFreeFromTheSellersAmountOn() {
        assertThat(options("2026-11-23T10:00:00Z", eur(4999), "DE").get(0).cost())
                .isEqualTo(eur(499));
        assertThat(options("2026-11-23T10:00:00Z", eur(5000), "DE").get(0).isFree())
                .isTrue();
        assertThat(options("2026-11-23T10:00:00Z", eur(5000), "DE").get(1).cost())
                .isEqualTo(eur(999));
    }

    @Test
    void nobodyDeliversToCountriesThatAreNotServed() {
        assertThat(options("2026-11-23T10:00:00Z", ITEMS, "IS")).isEmpty();
    }

    private static DeliveryOption standard(String now, int handlingDays, String country) {
        return service(now)
                .options(seller(), ITEMS, handlingDays, Optional.of(country))
                .get(0);
    }

    private static List<DeliveryOption> options(String now, Money items, String country) {
        return service(now).options(seller(), items, 0, Optional.of(country));
    }

    private static DeliveryService service(String now) {
        var service = new DeliveryService();
        service.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return service;
    }

    private static SellerView seller() {
        return new SellerView(
                new SellerId(new UUID(0, 1)),
                "sol",
                "Sol",
                "DE",
                SellerState.ACTIVE,
                new DeliveryRates(eur(499), Optional.of(eur(999)), Optional.of(eur(5000))),
                Instant.EPOCH);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
