package shop.canoe.checkout;

import java.time.Instant;
import java.util.UUID;

/**
 * What a shopper accepts when he places an order: a checkout as it was shown to him.
 *
 * @param seen of the review, see {@link CheckoutReview}
 */
record AcceptedReview(UUID checkoutId, int revision, String seen, Instant shownAt) {}
