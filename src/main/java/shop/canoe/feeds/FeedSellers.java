package shop.canoe.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerView;

/** Says whose offer a row is: the seller's who feeds, or the one an operator's row names. */
final class FeedSellers {
    private final @Nullable SellerView own;
    private final Function<String, Optional<SellerView>> bySlug;
    private final Map<String, Optional<SellerView>> known = new HashMap<>();

    private FeedSellers(@Nullable SellerView own, Function<String, Optional<SellerView>> bySlug) {
        this.own = own;
        this.bySlug = bySlug;
    }

    static FeedSellers only(SellerView own) {
        return new FeedSellers(own, slug -> Optional.empty());
    }

    static FeedSellers any(Function<String, Optional<SellerView>> bySlug) {
        return new FeedSellers(null, bySlug);
    }

    /**
     * @param named store slug in the row; empty string if it names none
     * @throws RefusedRow if there is no such seller, or it is not the one who feeds
     */
    SellerId of(String named) {
        if (own != null) {
            if (!named.isEmpty() && !named.equals(own.slug()))
                throw new RefusedRow("seller", "feeds.row.not_your_store");
            return own.id();
        }
        if (named.isEmpty()) throw new RefusedRow("seller", "feeds.row.seller_missing");
        return known.computeIfAbsent(named, bySlug)
                .map(SellerView::id)
                .orElseThrow(() -> new RefusedRow("seller", "feeds.row.seller_unknown", named));
    }
}
