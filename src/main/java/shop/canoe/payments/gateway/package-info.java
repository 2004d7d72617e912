/** Payment service providers, each behind {@link shop.canoe.payments.gateway.Gateway}. Knows HTTP; knows nothing of checkouts. */
@NullMarked
package shop.canoe.payments.gateway;

import org.jspecify.annotations.NullMarked;
