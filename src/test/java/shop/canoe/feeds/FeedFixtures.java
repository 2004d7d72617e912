package shop.canoe.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.DeliveryRates;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerState;
import shop.canoe.sellers.SellerView;

/** Sol and Sam, who feed. */
final class FeedFixtures {
    static final SellerView SOL = seller(1, "sol");
    static final SellerView SAM = seller(2, "sam");

    private FeedFixtures() {}

    private static SellerView seller(long id, String slug) {
        return new SellerView(
                new SellerId(new UUID(0, id)),
                slug,
                slug,
                "FR",
                SellerState.ACTIVE,
                new DeliveryRates(new Money(499, "EUR"), Optional.empty(), Optional.empty()),
                Instant.parse("2026-11-21T10:00:00Z"));
    }
}
