package shop.canoe.settlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static shop.canoe.settlements.Sold.SOL;
import static shop.canoe.settlements.Sold.eur;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.SellerId;
import shop.canoe.testing.RaceDatabase;

/** Sales computed with pen and paper that the fixture has not: other currencies, prices that contain the tax, odd splits. */
class HandComputedIT {
    private static final String ORDER = "7K2F-9Q4D-7";
    private static final String NEXT = "7K2F-9Q4D-8";
    private static final UUID FIRST = new UUID(7, 61);
    private static final UUID SECOND = new UUID(7, 62);
    private static final UUID THIRD = new UUID(7, 63);
    private static final UUID BACK = new UUID(7, 71);

    private final RaceDatabase database = RaceDatabase.start();
    private final Sold sold = new Sold();
    private final Books books = new Books(database, sold);

    @AfterEach
    void invariantsHold() {
        assertThat(database.breaches("settlements")).isEmpty();
        database.close();
    }

    /**
     * Three units for 2,000 yen with 200 tax, delivery 500 with 50: 2,750. Units are 667 + 67, 667 + 67 and 666 + 66; the
     * commission is 300, 100 each, and 60 tax on it, 20 each. Two units go first, with the delivery:
     * 1,334 + 134 + 550 = 2,018, less 240 is 1,778; then one for 732, less 120 is 612. Together 2,390 = 2,750 - 360.
     */
    @Test
    void yenAreSplitAndPaidOutInWholeYen() {
        yen(ORDER, 3, 2000, 200, 500, 50);
        sent(FIRST, 0, 2);
        sent(SECOND, 2, 3);

        assertThat(books.balance(SOL).total()).isEqualTo(jpy(2390));
        payOut(FIRST, SECOND);

        assertThat(books.balances())
                .containsEntry("gateway:sandbox", jpy(2750))
                .containsEntry("bank", jpy(-2390))
                .containsEntry("commission", jpy(-300))
                .containsEntry("commission_tax", jpy(-60))
                .doesNotContainKeys("customers", "seller_reserve:" + SOL, "seller_payable:" + SOL);
        assertThat(newestText())
                .contains(",sale,7K2F-9Q4D-7,reserve,items,,1334,", ",sale,7K2F-9Q4D-7,reserve,items,,666,")
                .contains(",payout,,payable,money,,-2390,0\r\n");
    }

    /**
     * After the payout the first unit comes back: 734, less its commission of 120 is 614, which the seller owes. His next
     * sale is 1,000 + 100, less 150 + 30 is 920; of it 920 - 614 = 306 are paid out.
     */
    @Test
    void whatComesBackAfterAPayoutIsTakenFromTheNextOne() {
        yen(ORDER, 3, 2000, 200, 500, 50);
        sent(FIRST, 0, 2);
        sent(SECOND, 2, 3);
        payOut(FIRST, SECOND);

        sold.takeBack(BACK, ORDER, 0, 1);
        books.refund(BACK);
        close();
        assertThat(books.balance(SOL)).isEqualTo(new SellerBalance(SOL, jpy(0), jpy(-614)));

        yen(NEXT, 1, 1000, 100, 0, 0);
        sold.send(THIRD, NEXT, 0, 1);
        books.capture(THIRD);
        payOut(THIRD);

        assertThat(books.balance(SOL).total()).isEqualTo(jpy(0));
        assertThat(books.balances())
                .containsEntry("bank", jpy(-(2390 + 306)))
                .containsEntry("gateway:sandbox", jpy(2750 - 734 + 1100));
        assertThat(statements())
                .extracting(StatementSummary::opening, StatementSummary::closing, StatementSummary::paid)
                .containsExactly(
                        tuple(jpy(-614), jpy(0), jpy(306)),
                        tuple(jpy(0), jpy(-614), jpy(0)),
                        tuple(jpy(0), jpy(0), jpy(2390)));
    }

    /**
     * 10.010 dinars without tax, delivery 0.750. The commission is 1.5015, so 1.502, the tax on it 0.3004, so 0.300:
     * 10.760 - 1.802 = 8.958.
     */
    @Test
    void dinarsAreKeptToTheFils() {
        sold.orders.add(Sold.order("KWD", ORDER, SOL, 1, 10010, 0, 0, 750, 0));
        sent(FIRST, 0, 1);

        assertThat(books.balance(SOL).total()).isEqualTo(new Money(8958, "KWD"));
        payOut(FIRST);
        assertThat(newestText())
                .contains(",items,,10.010,10.010\r\n", ",commission,,-1.502,", ",money,,-8.958,0.000\r\n");
    }

    /**
     * Three lamps at 29.99 with 20 % in the price: 89.97, of which 14.995, so 15.00; net 74.97. Delivery 4.99, of which 0.83;
     * net 4.16. The commission is of the net: 11.2455, so 11.25, and 2.25 tax on it. 94.96 - 13.50 = 81.46. A lamp is
     * 24.99 + 5.00 = 29.99, and costs the seller 29.99 - 3.75 - 0.75 = 25.49 when it comes back.
     */
    @Test
    void aLampWhosePriceContainsTheTaxIsGivenBackAtItsPrice() {
        sold.orders.add(Sold.order(ORDER, SOL, 3, 7497, 1500, 416, 83));
        sent(FIRST, 0, 3);
        assertThat(books.balance(SOL).total()).isEqualTo(eur(8146));

        for (int lamp = 0; lamp < 3; lamp++) {
            var back = new UUID(7, 80 + lamp);
            assertThat(sold.takeBack(back, ORDER, lamp, lamp + 1).share().total())
                    .isEqualTo(eur(2999));
            books.refund(back);
            assertThat(books.balance(SOL).total()).isEqualTo(eur(8146 - 2549 * (lamp + 1)));
        }
        assertThat(books.balances())
                .containsEntry("gateway:sandbox", eur(499))
                .doesNotContainKeys("commission", "commission_tax", "customers");
    }

    /**
     * A coupon takes 10.00 off three lines of 20.00 from three sellers: 3.34, 3.33 and 3.33; nets 16.66, 16.67 and 16.67,
     * tax 3.33 each (3.332, 3.334, 3.334), together 59.99. Commission 2.499, 2.5005, 2.5005, so 2.50 each, and 0.50 on it: what
     * is left of 59.99 is 50.99, 16.99 and twice 17.00.
     */
    @Test
    void aDiscountThatIsSplitInThreeIsSettledToTheCent() {
        var sellers = List.of(new UUID(7, 91), new UUID(7, 92), new UUID(7, 93));
        var nets = List.of(1666L, 1667L, 1667L);
        for (int i = 0; i < 3; i++) {
            var number = "7K2F-9Q4E-" + (i + 1);
            sold.orders.add(Sold.order(number, sellers.get(i), 1, nets.get(i), 333, 0, 0));
            var parcel = new UUID(7, 95 + i);
            sold.send(parcel, number, 0, 1);
            books.capture(parcel);
        }

        assertThat(sellers)
                .extracting(seller -> books.balance(seller).total())
                .containsExactly(eur(1699), eur(1700), eur(1700));
        assertThat(books.balances())
                .containsEntry("gateway:sandbox", eur(5999))
                .containsEntry("commission", eur(-750))
                .containsEntry("commission_tax", eur(-150))
                .doesNotContainKey("customers");
    }

    private void yen(String number, int quantity, long net, long tax, long delivery, long deliveryTax) {
        sold.orders.add(Sold.order("JPY", number, SOL, quantity, net, 0, tax, delivery, deliveryTax));
    }

    private void sent(UUID parcel, int from, int to) {
        sold.send(parcel, ORDER, from, to);
        books.capture(parcel);
    }

    /** All is delivered, the reserve ends, and the period is closed. */
    private void payOut(UUID... parcels) {
        for (var parcel : parcels) books.deliver(parcel);
        books.pass(Duration.ofDays(7));
        books.release();
        close();
    }

    private void close() {
        books.pass(Duration.ofSeconds(1));
        books.close(SOL);
    }

    private List<StatementSummary> statements() {
        return database.inTransaction(() -> books.settlements.statements(new SellerId(SOL)));
    }

    private String newestText() {
        var id = statements().get(0).id();
        var text = database.inTransaction(() -> books.settlements.text(new SellerId(SOL), id));
        return new String(text, StandardCharsets.UTF_8);
    }

    private static Money jpy(long yen) {
        return new Money(yen, "JPY");
    }
}
