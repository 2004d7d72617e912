/** Pages of the orders module. */
@NullMarked
package shop.canoe.orders.web;

import org.jspecify.annotations.NullMarked;
