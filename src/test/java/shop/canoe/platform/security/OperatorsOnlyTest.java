package shop.canoe.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.canoe.feeds.FeedSource;
import shop.canoe.kernel.Money;
import shop.canoe.payments.ReviewService;
import shop.canoe.platform.invariants.InvariantService;
import shop.canoe.promotions.Issuer;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.settlements.Adjustment;
import shop.canoe.settlements.BookService;
import shop.canoe.settlements.CommissionService;
import shop.canoe.settlements.SetCommission;
import shop.canoe.testing.People;

/** What the operator alone may do, the services themselves refuse to others, whichever page or filter let them through. */
class OperatorsOnlyTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Map<String, Consumer<SignedIn>> WORK = Map.of(
            "setting the commission",
            who -> new CommissionService().set(new SetCommission("", "", "10"), who),
            "booking an adjustment",
            who -> new BookService().adjust(new Adjustment(ID, "bank", "goodwill", new Money(500, "EUR"), "why"), who),
            "closing periods and paying out",
            who -> new BookService().closePeriods(who),
            "suspending a seller",
            who -> new SellerService().suspend(new SellerId(ID), who),
            "reinstating a seller",
            who -> new SellerService().reinstate(new SellerId(ID), who),
            "letting a payment go on",
            who -> new ReviewService().approve(ID, who),
            "turning a payment away",
            who -> new ReviewService().reject(ID, who),
            "asking the invariants",
            who -> new InvariantService().run(who),
            "making and ending promotions for all",
            Issuer::operator,
            "feeding the catalogue",
            FeedSource::operator);

    @TestFactory
    Stream<DynamicTest> areRefusedToSellersAndShoppers() {
        return WORK.entrySet().stream()
                .flatMap(work -> Stream.of(People.seller(), People.shopper())
                        .map(who -> DynamicTest.dynamicTest(
                                work.getKey() + " by " + who.roles(),
                                () -> assertThatThrownBy(() -> work.getValue().accept(who))
                                        .isInstanceOf(NotAllowedException.class))));
    }

    @Test
    void theOperatorIsLetThrough() {
        for (var allowed : List.<Consumer<SignedIn>>of(Issuer::operator, FeedSource::operator))
            assertThatCode(() -> allowed.accept(People.operator())).doesNotThrowAnyException();
    }
}
