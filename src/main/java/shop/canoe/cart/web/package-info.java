/** The cart's page. */
@NullMarked
package shop.canoe.cart.web;

import org.jspecify.annotations.NullMarked;
