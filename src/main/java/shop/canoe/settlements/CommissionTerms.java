package shop.canoe.settlements;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the shop takes of some sales.
 *
 * @param sellerId empty for all sellers
 * @param categoryId empty for all categories; else it and all below it
 * @param basisPoints ten-thousandths of the net price
 * @param validAt from when on
 */
public record CommissionTerms(Optional<UUID> sellerId, Optional<UUID> categoryId, int basisPoints, Instant validAt) {

    /**
     * The terms of a sale: those of the seller go before those of all, then those of the nearest category, then the newest.
     *
     * @param categories of what is sold, nearest first
     */
    static Optional<CommissionTerms> of(
            Collection<CommissionTerms> all, UUID seller, List<UUID> categories, Instant soldAt) {
        return all.stream()
                .filter(terms -> !terms.validAt.isAfter(soldAt))
                .filter(terms ->
                        terms.sellerId.filter(one -> !one.equals(seller)).isEmpty())
                .filter(terms -> terms.categoryId
                        .filter(one -> !categories.contains(one))
                        .isEmpty())
                .min(Comparator.comparing((CommissionTerms terms) -> terms.sellerId.isEmpty())
                        .thenComparing(terms ->
                                terms.categoryId.map(categories::indexOf).orElse(Integer.MAX_VALUE))
                        .thenComparing(CommissionTerms::validAt, Comparator.reverseOrder()));
    }
}
