package shop.canoe.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.canoe.credit.GiftCardDesk;
import shop.canoe.credit.IssueCredit;
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
    private static final Map<String, Consumer<SignedIn>> WORK = new LinkedHashMap<>();

    static {
        WORK.put("setting the commission", who -> new CommissionService().set(new SetCommission("", "", "10"), who));
        WORK.put(
                "booking an adjustment",
                who -> new BookService()
                        .adjust(new Adjustment(ID, "bank", "goodwill", new Money(500, "EUR"), "why"), who));
        WORK.put("closing periods and paying out", who -> new BookService().closePeriods(who));
        WORK.put("suspending a seller", who -> new SellerService().suspend(new SellerId(ID), who));
        WORK.put("reinstating a seller", who -> new SellerService().reinstate(new SellerId(ID), who));
        WORK.put("letting a payment go on", who -> new ReviewService().approve(ID, who));
        WORK.put("turning a payment away", who -> new ReviewService().reject(ID, who));
        WORK.put("asking the invariants", who -> new InvariantService().run(who));
        WORK.put(
                "issuing gift cards",
                who -> new GiftCardDesk()
                        .issue(IssueCredit.goodwill(ID, new Money(500, "EUR"), "why", who.accountId()), who));
        WORK.put("making and ending promotions for all", Issuer::operator);
        WORK.put("feeding the catalogue", FeedSource::operator);
    }

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
