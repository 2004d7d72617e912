package shop.canoe.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/** Orders as the modules downstream are shown them, for their tests. */
public final class OrderViews {
    private static final PostalAddress LYON = new PostalAddress("Ada", "Quay 1", "", "69001", "Lyon", "", "FR", "");

    private OrderViews() {}

    /** An order with one lamp for 26.99, delivered for 4.99, 20 % tax: 38.38. */
    public static OrderView lamp(SellerId seller, String number) {
        var line = new OrderView.Line(
                0,
                new OfferId(new UUID(7, 100)),
                "LAMP-RED",
                "Aurora desk lamp",
                "red",
                "lamp",
                "/p/aurora-desk-lamp/7K2F9Q4DXA",
                "new",
                1,
                eur(2699),
                eur(0),
                eur(2699),
                eur(0),
                2000,
                eur(540),
                "",
                Optional.empty(),
                1,
                0,
                0,
                0);
        return new OrderView(
                number,
                number.substring(0, 9),
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                OrderStatus.DISPATCHED,
                seller,
                seller.value().getLeastSignificantBits() == 1 ? "Sol" : "Sam",
                new EmailAddress("ada@example.org"),
                LYON,
                "STANDARD",
                "25 November",
                List.of(line),
                eur(2699),
                eur(499),
                eur(100),
                eur(640),
                eur(3838),
                Instant.EPOCH,
                List.of());
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
