/**
 * Platform: what every module stands on (borders, refusals, events, ids, time, words, web, persistence, cache, jobs).
 * It knows no business; nothing in it names an order or a product.
 */
@NullMarked
package shop.canoe.platform;

import org.jspecify.annotations.NullMarked;
