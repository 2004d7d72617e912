package shop.canoe.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.offers.OfferId;
import shop.canoe.sellers.SellerId;

/** A lamp of 29.99 twice from Sol with delivery for 4.99, a teapot of 12.99 from Sam; 20 % tax. */
public final class OrderFixtures {
    public static final UUID ADA = new UUID(1, 1);
    public static final SellerId SOL = new SellerId(new UUID(2, 1));
    static final SellerId SAM = new SellerId(new UUID(2, 2));
    static final PostalAddress LYON =
            new PostalAddress("Ada Lovell", "12 rue de la République", "", "69001", "Lyon", "", "FR", "");

    private OrderFixtures() {}

    static PlaceOrders lampsAndTeapot(UUID checkoutId, Optional<UUID> account) {
        var lamps = part(SOL, "Sol", 499, 100, line("LMP-AURORA-RED", "Aurora desk lamp", 2, 2999, 1200));
        var teapot = part(SAM, "Sam", 0, 0, line("TEAPOT1", "Willow teapot", 1, 1299, 260));
        return new PlaceOrders(
                checkoutId,
                account,
                new EmailAddress("ada@example.org"),
                LYON,
                List.of(lamps, teapot),
                lamps.total().plus(teapot.total()));
    }

    /** Two lamps of 29.99 with a tenth off, 32.39 each with tax, delivered for 4.99 and its tax of 1.00. */
    public static PlaceOrders discountedLamps(UUID checkoutId, Optional<UUID> account) {
        var lamps = line("LMP-AURORA-RED", "Aurora desk lamp", 2, 2999, 600, 1080);
        var part = part(SOL, "Sol", 499, 100, lamps);
        return new PlaceOrders(
                checkoutId, account, new EmailAddress("ada@example.org"), LYON, List.of(part), part.total());
    }

    static PlaceOrders.Part part(
            SellerId seller, String name, long delivery, long deliveryTax, PlaceOrders.Line... lines) {
        var items =
                Stream.of(lines).map(PlaceOrders.Line::net).reduce(Money::plus).orElseThrow();
        var tax = Stream.of(lines).map(PlaceOrders.Line::tax).reduce(eur(deliveryTax), Money::plus);
        return new PlaceOrders.Part(
                seller,
                name,
                "STANDARD",
                "Tue 24 – Thu 26 Nov",
                List.of(lines),
                items,
                eur(delivery),
                eur(deliveryTax),
                tax,
                items.plus(eur(delivery)).plus(tax));
    }

    private static PlaceOrders.Line line(String sku, String title, int quantity, long price, long tax) {
        return line(sku, title, quantity, price, 0, tax);
    }

    static PlaceOrders.Line line(String sku, String title, int quantity, long price, long discount, long tax) {
        return new PlaceOrders.Line(
                new OfferId(UUID.nameUUIDFromBytes(sku.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                new Sku(sku),
                title,
                "Red",
                "desk-lamp.c0392b",
                "/p/" + sku,
                "new",
                quantity,
                eur(price),
                eur(discount),
                eur(price * quantity - discount),
                eur(0),
                2000,
                eur(tax),
                "",
                Optional.empty());
    }

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
