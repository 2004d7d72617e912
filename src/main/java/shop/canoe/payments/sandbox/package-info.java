/**
 * The sandbox gateway: plays a payment service provider, for laptops and tests. An outside party that happens to live in
 * the same archive: its own origin, its own threads for the calls of the shop, its own tables, and nothing of the shop but the
 * words and the servlet filters.
 */
@NullMarked
package shop.canoe.payments.sandbox;

import org.jspecify.annotations.NullMarked;
